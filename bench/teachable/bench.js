// Classifies the camera with Teachable Machine's library, every new frame that comes while it is free, and notes the
// pace: what our own live element does. (The library's example asks at every repaint, new frame or not.)
const warmUpMs = 4000;
const seconds = 12;

window.benchRates = [];
window.benchTimes = [];

/** Resolves when there is a frame that has not been taken: at once where one came meanwhile. */
function frames(video) {
  let fresh = false;
  let wake = () => {};
  const wait = () =>
    video.requestVideoFrameCallback(() => {
      fresh = true;
      wake();
      wait();
    });
  wait();
  return async () => {
    if (!fresh) await new Promise((resolve) => (wake = resolve));
    fresh = false;
  };
}

async function run() {
  tf.wasm.setWasmPaths('node_modules/@tensorflow/tfjs-backend-wasm/dist/');
  await tf.setBackend('wasm');
  await tf.ready();
  window.benchEngine = `TensorFlow.js ${tf.version.tfjs}, ${tf.getBackend()}, ${tf.wasm.getThreadsCount()} thread(s)`;
  const model = await tmImage.load('model/model.json', 'model/metadata.json');
  const webcam = new tmImage.Webcam(224, 224, true);
  await webcam.setup({ frameRate: { ideal: 30 } });
  await webcam.play();
  document.body.append(webcam.canvas);

  const newFrame = frames(webcam.webcam);
  const start = performance.now();
  let second = start + warmUpMs;
  let count = 0;
  while (window.benchRates.length < seconds) {
    await newFrame();
    webcam.update();
    const before = performance.now();
    await model.predict(webcam.canvas);
    const now = performance.now();
    if (now < start + warmUpMs) continue;
    window.benchTimes.push(now - before);
    count++;
    if (now - second >= 1000) {
      window.benchRates.push((count * 1000) / (now - second));
      second = now;
      count = 0;
    }
  }
  window.benchDone = true;
}

run().catch((fault) => (window.benchFault = String(fault?.stack ?? fault)));
