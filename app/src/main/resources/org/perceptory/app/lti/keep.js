// Has the platform keep a value (LTI Client Side postMessages 1.0), then goes on; without an answer it goes on all the same.
(() => {
  const PATIENCE_MS = 2000;
  const { target, origin, key, value, next } = document.querySelector('main').dataset;
  const above = window.parent !== window ? window.parent : window.opener;
  const goOn = () => location.replace(next);
  if (!above) return goOn();
  let frame = above;
  try {
    frame = target === '_parent' ? above : above.frames[target] ?? above;
  } catch {
    // The platform has no such frame: its page itself is asked.
  }
  const message_id = crypto.getRandomValues(new Uint32Array(4)).join('');
  window.addEventListener('message', (event) => {
    if (event.origin === origin && event.data?.subject === 'lti.put_data.response' && event.data.message_id === message_id) goOn();
  });
  setTimeout(goOn, PATIENCE_MS);
  frame.postMessage({ subject: 'lti.put_data', message_id, key, value }, origin);
})();
