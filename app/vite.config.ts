import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin, UserConfigFn } from 'vite';
import { overrideVaadinConfig } from './vite.generated';

const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_MAX_WINDOW_BITS } = constants;

/**
 * ONNX Runtime's WebAssembly is 14 MB, and 3 MB when it is compressed, once, here; Flow hands out what lies beside a
 * file with `.br` or `.gz` at its end. Flow itself does so for scripts and styles alone, and browsers take brotli over
 * https alone: hence gzip too.
 */
const compressedWebAssembly: Plugin = {
  name: 'compressed-web-assembly',
  apply: 'build',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type === 'asset' && file.fileName.endsWith('.wasm')) {
        const params = { [BROTLI_PARAM_QUALITY]: 9, [BROTLI_PARAM_LGWIN]: BROTLI_MAX_WINDOW_BITS };
        this.emitFile({
          type: 'asset',
          fileName: `${file.fileName}.br`,
          source: brotliCompressSync(file.source, { params }),
        });
        this.emitFile({ type: 'asset', fileName: `${file.fileName}.gz`, source: gzipSync(file.source) });
      }
    }
  },
};

const config: UserConfigFn = () => ({ plugins: [compressedWebAssembly] });

export default overrideVaadinConfig(config);
