// Classifies the camera as Teachable Machine's own export page does, and notes the pace.
const warmUpMs = 4000;
const seconds = 12;

window.benchRates = [];
window.benchTimes = [];

async function run() {
  tf.wasm.setWasmPaths('node_modules/@tensorflow/tfjs-backend-wasm/dist/');
  await tf.setBackend('wasm');
  await tf.ready();
  const threads = (await tf.env().getAsync('WASM_HAS_MULTITHREAD_SUPPORT')) ? tf.wasm.getThreadsCount() : 1;
  window.benchEngine = `TensorFlow.js ${tf.version.tfjs}, ${tf.getBackend()} with ${threads} threads`;
  const model = await tmImage.load('model/model.json', 'model/metadata.json');
  const webcam = new tmImage.Webcam(224, 224, true);
  await webcam.setup();
  await webcam.play();
  document.body.append(webcam.canvas);

  const start = performance.now();
  let second = start + warmUpMs;
  let frames = 0;
  while (window.benchRates.length < seconds) {
    await new Promise(requestAnimationFrame);
    webcam.update();
    const before = performance.now();
    await model.predict(webcam.canvas);
    const now = performance.now();
    if (now < start + warmUpMs) continue;
    window.benchTimes.push(now - before);
    frames++;
    if (now - second >= 1000) {
      window.benchRates.push((frames * 1000) / (now - second));
      second = now;
      frames = 0;
    }
  }
  window.benchDone = true;
}

run().catch((fault) => (window.benchFault = String(fault?.stack ?? fault)));
