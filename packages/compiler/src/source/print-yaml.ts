import { Document, isCollection, visit } from 'yaml';

/** A value in block style, line by line, each step indented by so many spaces. */
export function printBlock(value: unknown, indent: number): string[] {
  return new Document(value).toString({ indent, lineWidth: 0 }).trimEnd().split('\n');
}

/** A value on one line, in brackets where it is a collection; as JSON where every text is to be quoted. */
export function printFlow(value: unknown, quoted = false): string {
  const document = new Document(value);
  visit(document, {
    Node(_, node) {
      if (isCollection(node)) node.flow = true;
    },
  });
  const quotes = quoted ? ({ defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'QUOTE_DOUBLE' } as const) : {};
  return document.toString({ lineWidth: 0, flowCollectionPadding: false, ...quotes }).trimEnd();
}
