/** Type as large as a box lets it be. */

const LEAST_PX = 18;
const MOST_PX = 420;
const CLOSE_PX = 2;

/**
 * Give `target` the largest type with which `box`, which holds it and more, does not scroll and no
 * word is broken; where even the least type does not do that, the least.
 */
export function fitted(target, box) {
  const fits = (size) => {
    target.style.fontSize = `${size}px`;
    return box.scrollHeight <= box.clientHeight && target.scrollWidth <= target.clientWidth;
  };
  let [least, most] = [LEAST_PX, MOST_PX];
  target.style.overflowWrap = "normal";
  while (most - least > CLOSE_PX) {
    const middle = (least + most) / 2;
    if (fits(middle)) least = middle;
    else most = middle;
  }
  target.style.fontSize = `${Math.floor(least)}px`;
  target.style.removeProperty("overflow-wrap");
}
