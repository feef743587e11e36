/** Vite turns such an import into the address at which the file is served. */
declare module '*?url' {
  const address: string;
  export default address;
}
