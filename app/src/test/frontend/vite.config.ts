import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { fakeServer } from './workbench/fake-server.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const elements = fileURLToPath(new URL('../../main/frontend/perceptory', import.meta.url));

/** Gives the page shared memory, hence threads; the app sends the same. */
const isolation = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };

/** The browser that is there; its camera shows a moving picture, its microphone hears beeps. */
const chromium = playwright({
  launchOptions: {
    executablePath: process.env.PERCEPTORY_CHROMIUM ?? '/usr/bin/chromium',
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
      ...['--disable-component-update', '--disable-sync', '--autoplay-policy=no-user-gesture-required'],
      ...['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'],
    ],
  },
});

/** Serves the elements without the Java server (`npm run workbench`) and runs their tests (`npm test`). */
export default defineConfig({
  root: here,
  resolve: {
    alias: { '@perceptory': elements },
    // The elements lie outside this folder, where no node_modules is.
    dedupe: ['dompurify', 'fflate', 'katex', 'lit', 'marked', 'onnxruntime-web', 'umap-js'],
  },
  oxc: {
    target: 'es2023',
    // As Lit's decorators want it, and as tsconfig.json says.
    decorator: { legacy: true },
    assumptions: { setPublicClassFields: true },
    typescript: { removeClassFieldsWithoutInitializer: true },
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
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['unit/**/*.test.ts'],
          environment: 'node',
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        optimizeDeps: {
          include: [
            ...['axe-core', 'dompurify', 'fflate', 'katex', 'lit', 'lit/decorators.js', 'lit/directives/repeat.js'],
            ...['marked', 'umap-js'],
          ],
        },
        test: {
          name: 'component',
          include: ['component/**/*.test.ts'],
          restoreMocks: true,
          // A busy machine takes its time.
          testTimeout: 40_000,
          expect: { poll: { timeout: 15_000 } },
          sequence: { groupOrder: 1 },
          browser: {
            enabled: true,
            provider: chromium,
            instances: [{ browser: 'chromium' }],
            headless: true,
            screenshotFailures: false,
          },
        },
      },
    ],
  },
});
