import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { drawing, labels, random, samples, type FakeSample } from './fake-data.ts';
import { soundHead, soundLabels } from './fake-sounds.ts';

/** The project's own backbones; the live elements of the workbench run the newest for images and for sounds. */
const backbones = new URL(
  '../../../../../learning/src/main/resources/org/perceptory/learning/backbone/',
  import.meta.url,
);
const newest = (modality: string) =>
  readdirSync(backbones)
    .filter((file) => file.startsWith(`perceptory-${modality}-`) && file.endsWith('.onnx'))
    .sort()
    .at(-1);
const bytesOf = (modality: string) => readFileSync(fileURLToPath(new URL(newest(modality)!, backbones)));
const embeddingSize = (modality: string) =>
  Number(
    /^embeddingSize *= *(\d+)/m.exec(
      readFileSync(fileURLToPath(new URL(newest(modality)!.replace(/\.onnx$/, '.properties'), backbones)), 'utf8'),
    )![1],
  );
const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Answers the REST addresses that the elements use, from memory, so that they can be seen without the Java server. */
export function fakeServer(): Plugin {
  let all = samples();
  const gone = new Map<string, FakeSample>();
  const uploaded = new Map<string, Buffer>();
  let soundsHead: ReturnType<typeof headForSounds> | undefined;

  type Answer = (url: URL, parts: string[], body: Buffer, res: ServerResponse) => void;
  const json = (res: ServerResponse, value: unknown, status = 200) => {
    res.writeHead(status, { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' });
    res.end(JSON.stringify(value));
  };

  const routes: [string, RegExp, Answer][] = [
    [
      'GET',
      /^\/api\/v1\/projects\/[^/]+\/samples$/,
      (url, _, __, res) =>
        json(
          res,
          all.filter((s) => !url.searchParams.get('label') || s.label === url.searchParams.get('label')),
        ),
    ],
    [
      'PUT',
      /^\/api\/v1\/projects\/[^/]+\/samples\/([^/]+)$/,
      (url, [id], body, res) => {
        const name = url.searchParams.get('name') ?? '';
        if (/heic/i.test(name)) {
          json(
            res,
            { code: 'heic', title: 'HEIC pictures cannot be read.', detail: 'Export it as JPEG and upload that.' },
            415,
          );
          return;
        }
        if (body.length === 0) {
          json(res, { code: 'empty', title: 'The file is empty.', detail: '' }, 422);
          return;
        }
        if (name.includes('flaky') && Math.random() < 0.5) {
          json(res, {}, 503);
          return;
        }
        const known = all.find((s) => s.id === id);
        if (known) {
          json(res, known);
          return;
        }
        const sample: FakeSample = {
          id,
          label: url.searchParams.get('label')!,
          burst: url.searchParams.get('burst')!,
          name,
          width: 320,
          height: 320,
          heldOut: false,
          duplicateOf: null,
          createdAt: new Date().toISOString(),
        };
        uploaded.set(id, body);
        all.push(sample);
        json(res, sample, 201);
      },
    ],
    [
      'PUT',
      /^\/api\/v1\/projects\/[^/]+\/recordings\/([^/]+)$/,
      (url, [id], body, res) => {
        const seconds = heard(body);
        if (!seconds) {
          json(
            res,
            { code: 'not-a-sound', title: 'This is no sound that can be read.', detail: 'Save it as WAV.' },
            422,
          );
          return;
        }
        const name = url.searchParams.get('name') ?? '';
        const added = seconds.loud.map((i): FakeSample => ({
          id: `${id}-${i}`,
          label: url.searchParams.get('label')!,
          burst: id,
          name,
          width: 98,
          height: 64,
          heldOut: false,
          duplicateOf: null,
          createdAt: new Date().toISOString(),
        }));
        all.push(...added);
        json(res, { added, silent: seconds.silent, leftOutMs: seconds.leftOutMs, clipped: false }, 201);
      },
    ],
    [
      'POST',
      /^\/api\/v1\/projects\/[^/]+\/archive\/preview$/,
      (_, __, body, res) =>
        json(res, {
          labels: labels.map((l) => ({ name: l.name, files: body.length >> 8, test: 1, isNew: false })),
          removed: [],
          leftOut: [],
          heldOut: true,
        }),
    ],
    [
      'POST',
      /^\/api\/v1\/projects\/[^/]+\/archive$/,
      (_, __, body, res) =>
        json(res, {
          added: body.length >> 15,
          heldOut: 0,
          labels: labels.map((l) => l.id),
          refused: [],
          silent: 0,
          leftOutMs: 0,
          clipped: 0,
          samples: [],
          made: [],
          removed: [],
        }),
    ],
    [
      'POST',
      /^\/api\/v1\/projects\/([^/]+)\/samples\/delete$/,
      (_, [project], body, res) => {
        if (project === 'refusing') {
          json(res, { code: 'not-found', title: 'There is no such project.', detail: '' }, 404);
          return;
        }
        const { ids } = JSON.parse(String(body)) as { ids: string[] };
        for (const s of all) if (ids.includes(s.id)) gone.set(s.id, s);
        all = all.filter((s) => !ids.includes(s.id));
        json(res, {});
      },
    ],
    [
      'POST',
      /^\/api\/v1\/projects\/[^/]+\/samples\/restore$/,
      (_, __, body, res) => {
        const { ids } = JSON.parse(String(body)) as { ids: string[] };
        for (const id of ids) if (gone.has(id)) all.push(gone.get(id)!);
        json(res, {});
      },
    ],
    [
      'POST',
      /^\/api\/v1\/projects\/[^/]+\/samples\/hold-out$/,
      (_, __, body, res) => {
        const { ids, heldOut } = JSON.parse(body.toString()) as { ids: string[]; heldOut: boolean };
        all = all.map((sample) => (ids.includes(sample.id) ? { ...sample, heldOut } : sample));
        json(res, { count: ids.length });
      },
    ],
    [
      'POST',
      /^\/api\/v1\/projects\/[^/]+\/samples\/move$/,
      (_, __, body, res) => {
        const { ids, label } = JSON.parse(String(body)) as { ids: string[]; label: string };
        for (const s of all) if (ids.includes(s.id)) s.label = label;
        json(res, {});
      },
    ],
    [
      'GET',
      /^\/api\/v1\/samples\/([^/]+)\/image$/,
      (_, [id], __, res) => {
        const bytes = uploaded.get(id);
        res.writeHead(200, {
          'Content-Type': bytes ? 'image/jpeg' : 'image/svg+xml',
          'Cross-Origin-Resource-Policy': 'same-origin',
        });
        res.end(bytes ?? drawing(id, id.split('-')[0]));
      },
    ],
    [
      'GET',
      /^\/api\/v1\/projects\/([^/]+)\/embeddings$/,
      (_, [project], __, res) => {
        const dimension = 64;
        if (project === 'empty') {
          json(res, { dimension, samples: [], vectors: '' });
          return;
        }
        const vectors = new Float32Array(all.length * dimension);
        all.forEach((s, i) => {
          const centre = random(s.label.length * 977);
          const noise = random(i + 5);
          for (let d = 0; d < dimension; d++) vectors[i * dimension + d] = centre() + 0.9 * noise();
        });
        json(res, {
          dimension,
          samples: all.map(({ id, label }) => ({ id, label })),
          vectors: Buffer.from(vectors.buffer).toString('base64'),
        });
      },
    ],
    [
      'GET',
      /^\/api\/v1\/models\/([^/]+)\/head$/,
      (_, [model], __, res) => {
        const sounds = model.startsWith('sounds');
        if (model === 'none' || (sounds && !newest('sound'))) {
          json(res, { code: 'no-model', title: 'There is no such model.', detail: '' }, 404);
          return;
        }
        void (sounds ? (soundsHead ??= headForSounds()) : Promise.resolve(head())).then((given) =>
          json(res, model.endsWith('long') ? longNamed(given) : given),
        );
      },
    ],
    [
      'GET',
      /^\/models\/backbones\/(\w+)/,
      (_, [sha256], __, res) => {
        const bytes = ['image', 'sound']
          .filter(newest)
          .map(bytesOf)
          .find((one) => digest(one) === sha256)!;
        res.writeHead(200, {
          'Content-Type': 'application/octet-stream',
          'Content-Length': bytes.length,
          'Cache-Control': 'immutable',
        });
        res.end(bytes);
      },
    ],
  ];

  const answer = (req: IncomingMessage, res: ServerResponse, next: () => void) => {
    const url = new URL(req.url ?? '/', 'http://workbench');
    const route = routes.find(([method, pattern]) => method === req.method && pattern.test(url.pathname));
    if (!route) {
      next();
      return;
    }
    const parts = route[1].exec(url.pathname)!.slice(1).map(decodeURIComponent);
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.on('end', () => route[2](url, parts, Buffer.concat(chunks), res));
  };
  return {
    name: 'perceptory-fake-server',
    configureServer: (server) => void server.middlewares.use(answer),
    configurePreviewServer: (server) => void server.middlewares.use(answer),
  };
}

/** The seconds of a WAV as the elements make it (16 kHz, 16 bits, mono): which are loud, how many are silent. */
function heard(wav: Buffer): { loud: number[]; silent: number; leftOutMs: number } | undefined {
  if (wav.toString('latin1', 0, 4) !== 'RIFF') return undefined;
  const seconds = Math.max(1, Math.round((wav.length - 44) / 32_000));
  const peak = (second: number) => {
    let most = 0;
    for (let at = 44 + second * 32_000; at < Math.min(wav.length - 1, 44 + (second + 1) * 32_000); at += 2)
      most = Math.max(most, Math.abs(wav.readInt16LE(at)));
    return most;
  };
  const loud = Array.from({ length: seconds }, (_, i) => i).filter((i) => peak(i) > 33);
  const leftOutMs = Math.max(0, Math.floor((wav.length - 44) / 32) - 1000 * seconds);
  return { loud, silent: seconds - loud.length, leftOutMs };
}

/** A head with random weights: its answers mean nothing, its shape is right. */
function head() {
  const size = embeddingSize('image');
  const r = random(3);
  const weights = Float32Array.from({ length: labels.length * size }, () => (r() - 0.5) * 1.5);
  const sha256 = digest(bytesOf('image'));
  return {
    modelId: 'm1',
    version: 1,
    backbone: { id: 'pilot', sha256, url: `/models/backbones/${sha256}.onnx`, embeddingSize: size },
    labels: labels.map(({ name, color }) => ({ name, color })),
    threshold: 0.4,
    scale: 8,
    hiddenUnits: 0,
    weights: Buffer.from(weights.buffer).toString('base64'),
    bias: Buffer.from(new Float32Array(labels.length).buffer).toString('base64'),
  };
}

/** The same with class names as long as they get. */
function longNamed<H extends { labels: { name: string; color: string }[] }>(given: H): H {
  return {
    ...given,
    labels: given.labels.map((label) => ({ ...label, name: label.name.repeat(64).replace(/\W/g, '').slice(0, 60) })),
  };
}

/** A head that knows the workbench's sounds. */
async function headForSounds() {
  const backbone = bytesOf('sound');
  const { size, scale, weights, bias } = await soundHead(backbone);
  const sha256 = digest(backbone);
  return {
    modelId: 'sounds',
    version: 1,
    backbone: { id: 'sound', sha256, url: `/models/backbones/${sha256}.onnx`, embeddingSize: size },
    labels: soundLabels,
    threshold: 0.6,
    scale,
    hiddenUnits: 0,
    weights: Buffer.from(weights.buffer).toString('base64'),
    bias: Buffer.from(bias.buffer).toString('base64'),
  };
}
