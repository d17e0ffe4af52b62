/** Files that the bundler puts into the program as they are. */
declare module '*.wasm' {
  const content: Uint8Array<ArrayBuffer>;
  export default content;
}
declare module '*.ttf' {
  const content: Uint8Array<ArrayBuffer>;
  export default content;
}
