import { type Address, addressOf, elementAddressOf, readdress } from './addresses.ts';
import type { Element } from './element.ts';
import type { Model } from './model.ts';

/**
 * Tells what an address is called today: where nothing is declared by it and some element was formerly called so, that
 * element’s, or that of what is nested in it. Any other address is its own.
 */
export function presentAddresses(model: Model): (address: Address) => Address {
  const renamed = new Map<Address, Element>();
  for (const element of model.elements) {
    const { formerly = [] } = element.value as { formerly?: string[] };
    for (const former of formerly) renamed.set(addressOf(element.kind, former), element);
  }
  return (address) => {
    if (model.node(address)) return address;
    const former = elementAddressOf(address);
    const element = renamed.get(former);
    return element ? readdress(address, former, element.id) : address;
  };
}
