// Waits for the sign, then answers the question in view at once; notes when, and when what is
// shown as the answer changed last. It looks when something has changed and not all the time:
// twenty busy tabs would keep each other from hearing anything. Turns are taken by messages, since a
// browser slows down the timers of pages in the background.
const [nth, words] = arguments;
const turn = () => new Promise((goes) => {
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    channel.port1.close();
    goes();
  };
  channel.port2.postMessage(0);
});
const yours = () => document.querySelector("main .reveal")?.textContent ?? "";
window.answered = 0;
window.shown = "";
window.settled = 0;
const look = () => {
  if (yours() !== window.shown) {
    window.shown = yours();
    window.settled = Date.now();
  }
};
const observer = new MutationObserver(look);
observer.observe(document.body, { subtree: true, childList: true, characterData: true });
const sign = new BroadcastChannel("torture");
sign.onmessage = async () => {
  const options = document.querySelectorAll("main .options input");
  options[nth % options.length]?.click();
  await turn();
  document.querySelector("main form [type=submit]")?.click();
  window.answered = Date.now();
  window.setTimeout(async () => {
    look();
    // Whoever heard of an answer before giving one has gone on to the next question.
    if (window.shown === "") {
      observer.disconnect();
      [...document.querySelectorAll("main button")].find((one) => one.textContent === words.before)?.click();
      for (let turns = 0; turns < 9; turns += 1) {
        await turn();
      }
      window.shown = yours();
    }
    window.done = true;
  }, 4000);
};
