// Waits for the sign, then answers the question in view at once; notes when, and when what is
// shown as the answer changed last. Turns are taken by messages, since a browser slows down the
// timers of pages in the background.
const [nth] = arguments;
const turn = () => new Promise((goes) => {
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    channel.port1.close();
    goes();
  };
  channel.port2.postMessage(0);
});
const yours = () => [...document.querySelectorAll("main .yours")].map((one) => one.textContent).join();
window.answered = 0;
window.shown = "";
window.settled = 0;
const sign = new BroadcastChannel("torture");
sign.onmessage = async () => {
  const options = document.querySelectorAll("main .options input");
  options[nth % options.length]?.click();
  await turn();
  document.querySelector("main form [type=submit]")?.click();
  const begun = Date.now();
  window.answered = begun;
  while (Date.now() < begun + 4000) {
    await turn();
    if (yours() !== window.shown) {
      window.shown = yours();
      window.settled = Date.now();
    }
  }
  window.done = true;
};
