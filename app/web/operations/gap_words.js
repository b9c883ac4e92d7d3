/** The words of the list of gaps, in Chinese and English. */

const ZH = {
  title: (count) => `资料里没有的问题（${count}）`,
  open: "查看并回答",
  close: "收起",
  none: "都回答了。",
  problem: "列表没取到，请稍后再试。",
  count: (count) => `（问了 ${count} 次）`,
  answer: (question) => `回答：${question}`,
  placeholder: "写给主播看的答案，会存进店铺资料",
  about: "答案属于",
  shop: "全店",
  send: "发给主播",
  sent: "已存进资料，主播马上能看到。",
  failed: "没有存上，请再试一次。",
};

const EN = {
  title: (count) => `Not in the material (${count})`,
  open: "Show and answer",
  close: "Close",
  none: "All answered.",
  problem: "The list did not come; try again in a moment.",
  count: (count) => ` (asked ${count === 1 ? "once" : `${count} times`})`,
  answer: (question) => `Answer: ${question}`,
  placeholder: "The answer for the host; it is kept with the shop's material",
  about: "The answer is about",
  shop: "The whole shop",
  send: "Send to the host",
  sent: "Kept; the host sees it at once.",
  failed: "Not kept; please try again.",
};

/** Return the words of `language`, Chinese when it is not one of ours. */
export function gapWordsOf(language) {
  return language === "en" ? EN : ZH;
}
