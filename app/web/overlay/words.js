/** Every word the page shows, in Chinese and English. */

const SHORTCUTS = {
  zh: [
    ["Enter / U", "用了这张"],
    ["D / Esc / Del", "略过这张"],
    ["W", "换个说法"],
    ["↑ ↓ ← →", "看上一张、下一张"],
    ["1 – 3", "看旁边的第几张"],
    ["?", "打开或关上这一页"],
  ],
  en: [
    ["Enter / U", "Used this card"],
    ["D / Esc / Del", "Dismiss this card"],
    ["W", "The line in other words"],
    ["↑ ↓ ← →", "Previous or next card"],
    ["1 – 3", "Card in that place beside"],
    ["?", "Open or close this page"],
  ],
};

const ZH = {
  locale: "zh-CN",
  page: "LiveCue 主播提示",
  kinds: {
    answer: "回答",
    correction: "更正",
    nudge: "建议",
    cue: "讲品",
    warning: "用语",
    reminder: "待办",
    alert: "警报",
    other: "提示",
  },
  connection: {
    connecting: "连接中",
    live: "已连接",
    waiting: (seconds) => `已断开，${seconds} 秒后重连`,
    offline: (seconds) => `没有网络，${seconds} 秒后再试`,
    refused: "连不上",
  },
  refusals: {
    no_link: ["链接不完整", "链接里没有房间或口令，请向运营要一个新链接。"],
    invalid_token: ["口令无效", "这个链接不能用了，请向运营要一个新链接。"],
    token_expired: ["口令已过期", "请向运营要一个新链接，直播内容都还在。"],
    forbidden_room: ["没有权限", "这个链接不能进这个直播间，请向运营要对的链接。"],
    unknown_room: ["没有这个直播间", "请向运营核对直播间，再要一个新链接。"],
    incompatible: ["页面版本不对", "请刷新本页；还不行，请联系运营。"],
  },
  listening: "正在听…",
  listeningMore: "观众问到商品，答案会出现在这里。",
  quiet: "已设为安静，暂不打扰。",
  waiting: "等待连接…",
  waitingMore: "连上之后，卡片会回到这里。",
  stale: "连接断开，卡片是断开前的",
  moods: { steady: "平稳", lively: "热闹", cooling: "冷下来" },
  onAir: "在播",
  noProduct: "还没有在播商品",
  link: (number) => `${number}号`,
  viewers: "观看",
  chatPerMinute: "弹幕/分",
  questionsWaiting: "待答",
  gaps: "缺资料",
  dropped: "漏收",
  lastMessage: "最近消息",
  say: "可以这样说",
  wording: "话术整理中…",
  facts: "资料",
  points: "可以讲",
  youSaid: "你说",
  actually: "实际",
  byOperations: "运营",
  askedBy: (people) => `${people} 人在问`,
  andOthers: "等",
  listed: "、",
  colon: "：",
  pinned: "已固定",
  used: "用了",
  dismissed: "略过",
  switched: "换了",
  notSwitched: "没换",
  reword: "换个说法",
  sending: "发送中…",
  kept: "连上就发",
  sent: "已送达",
  queue: (count) => `排队 ${count}`,
  queueEmpty: "没有排队的卡片",
  more: (count) => `+${count}`,
  notices: {
    skipped: "这次操作没有被采纳，卡片可能已经关闭。",
    refused: "这次操作被拒绝，请再试一次。",
    forbidden: "这个链接只能看，不能操作。",
  },
  readOnly: "只看",
  shortcuts: "快捷键",
  close: "关上",
  otherLanguage: "EN",
  switchLanguage: "Switch to English",
  shortcutList: SHORTCUTS.zh,
};

const EN = {
  locale: "en",
  page: "LiveCue for the host",
  kinds: {
    answer: "Answer",
    correction: "Correction",
    nudge: "Nudge",
    cue: "Cue",
    warning: "Wording",
    reminder: "Reminder",
    alert: "Alert",
    other: "Note",
  },
  connection: {
    connecting: "Connecting",
    live: "Connected",
    waiting: (seconds) => `Disconnected, retrying in ${seconds} s`,
    offline: (seconds) => `Offline, retrying in ${seconds} s`,
    refused: "Not connected",
  },
  refusals: {
    no_link: ["Incomplete link", "It lacks the room or the token. Ask operations for a new link."],
    invalid_token: ["Token refused", "This link no longer works. Ask operations for a new one."],
    token_expired: ["Token expired", "Ask operations for a new link; nothing of the room is lost."],
    forbidden_room: ["No access", "This link does not open this room. Ask operations for the right one."],
    unknown_room: ["Room unknown", "Check the room with operations and ask for a new link."],
    incompatible: ["Page out of date", "Reload this page. If that does not help, call operations."],
  },
  listening: "Listening…",
  listeningMore: "When viewers ask about a product, the answer appears here.",
  quiet: "Quiet is on: nothing interrupts you.",
  waiting: "Waiting for the room…",
  waitingMore: "Your cards come back here once connected.",
  stale: "Connection lost: this card is from before",
  moods: { steady: "Steady", lively: "Lively", cooling: "Cooling" },
  onAir: "On air",
  noProduct: "No product on air yet",
  link: (number) => `#${number}`,
  viewers: "Viewers",
  chatPerMinute: "Chat/min",
  questionsWaiting: "Waiting",
  gaps: "Gaps",
  dropped: "Missed",
  lastMessage: "Last message",
  say: "You could say",
  wording: "Wording it…",
  facts: "Facts",
  points: "Worth saying",
  youSaid: "You said",
  actually: "It is",
  byOperations: "Operations",
  askedBy: (people) => (people === 1 ? "1 person asks" : `${people} people ask`),
  andOthers: "and others",
  listed: ", ",
  colon: ": ",
  pinned: "Pinned",
  used: "Used",
  dismissed: "Dismiss",
  switched: "Switched",
  notSwitched: "Not yet",
  reword: "Reword",
  sending: "Sending…",
  kept: "Sent on reconnect",
  sent: "Delivered",
  queue: (count) => `Queue ${count}`,
  queueEmpty: "Nothing else is waiting",
  more: (count) => `+${count}`,
  notices: {
    skipped: "The room did not take that; the card may have closed already.",
    refused: "The room refused that. Please try again.",
    forbidden: "This link can look but not act.",
  },
  readOnly: "View only",
  shortcuts: "Keys",
  close: "Close",
  otherLanguage: "中文",
  switchLanguage: "切换到中文",
  shortcutList: SHORTCUTS.en,
};

const WORDS = { zh: ZH, en: EN };

/** Return the words of `language`, Chinese when it is not one of ours. */
export function wordsOf(language) {
  return WORDS[language] ?? ZH;
}

/** Return the language to start with: the link's, the remembered one, or the browser's. */
export function firstLanguage(fromLink, remembered, browser) {
  const wanted = [fromLink, remembered].find((each) => Object.hasOwn(WORDS, each ?? ""));
  if (wanted) return wanted;
  return !browser || browser.toLowerCase().startsWith("zh") ? "zh" : "en";
}

/** Return the other of the two languages. */
export function otherLanguage(language) {
  return language === "zh" ? "en" : "zh";
}
