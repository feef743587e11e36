/** Vite turns such an import into the address at which the file is served. */
declare module '*?url' {
  const address: string;
  export default address;
}

/** The same for a module of ours, translated and with all that it imports in one file. */
declare module '*?worker&url' {
  const address: string;
  export default address;
}
