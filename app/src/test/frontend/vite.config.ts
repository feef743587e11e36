import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { fakeServer } from './workbench/fake-server.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const elements = fileURLToPath(new URL('../../main/frontend/perceptory', import.meta.url));

/** Gives the page shared memory, hence threads; the app sends the same. */
const isolation = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };

/** Serves the elements without the Java server (`npm run workbench`) and runs their unit tests (`npm test`). */
export default defineConfig({
  root: here,
  resolve: {
    alias: { '@perceptory': elements },
    // The elements lie outside this folder, where no node_modules is.
    dedupe: ['fflate', 'lit', 'onnxruntime-web', 'umap-js'],
  },
  esbuild: {
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false, target: 'es2023' } },
  },
  optimizeDeps: { exclude: ['onnxruntime-web'] },
  // As Flow builds it: relative addresses, and a worker in one file.
  base: '',
  build: { target: 'es2023', assetsDir: 'VAADIN/build' },
  preview: { headers: isolation },
  server: {
    fs: { allow: ['../../..'] },
    headers: isolation,
  },
  plugins: [fakeServer()],
  test: { include: ['unit/**/*.test.ts'], environment: 'node', maxWorkers: 2 },
});
