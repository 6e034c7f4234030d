// Calls back with what was heard since the last time, once nothing more comes for a few frames.
const done = arguments[0];
let quiet = 0;
let many = -1;
const look = () => {
  quiet = heard.length === many ? quiet + 1 : 0;
  many = heard.length;
  if (quiet < 4) requestAnimationFrame(look);
  else done(heard.splice(0));
};
requestAnimationFrame(look);
