/** The words that every page of a room shows, in Chinese and English. */

const ZH = {
  locale: "zh-CN",
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
    token_revoked: ["口令已被收回", "运营停用了这个链接，请向他们要一个新的。"],
    forbidden_room: ["没有权限", "这个链接不能进这个直播间，请向运营要对的链接。"],
    unknown_room: ["没有这个直播间", "请向运营核对直播间，再要一个新链接。"],
    incompatible: ["页面版本不对", "请刷新本页；还不行，请联系运营。"],
    unknown_pairing: ["配对码无效", "这个码用过了或已过期，请让运营再出一个二维码。"],
    pairing_failed: ["配对没有成功", "没连上服务器：请确认手机和电脑在同一网络，再刷新本页。"],
  },
  hearing: {
    hearing: "正在听你",
    silent: "没听到你",
    never: "还没有声音",
    unknown: "声音未知",
  },
  moods: { steady: "平稳", lively: "热闹", cooling: "冷下来" },
  onAir: "在播",
  noProduct: "还没有在播商品",
  link: (number) => `${number}号`,
  youSaid: "你说",
  actually: "实际",
  byOperations: "运营",
  andOthers: "等",
  listed: "、",
  colon: "：",
  wording: "话术整理中…",
  otherLanguage: "EN",
  switchLanguage: "Switch to English",
};

const EN = {
  locale: "en",
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
    waiting: (seconds) => `Lost, retrying in ${seconds} s`,
    offline: (seconds) => `Offline, retrying in ${seconds} s`,
    refused: "Not connected",
  },
  refusals: {
    no_link: ["Incomplete link", "It lacks the room or the token. Ask operations for a new link."],
    invalid_token: ["Token refused", "This link no longer works. Ask operations for a new one."],
    token_expired: ["Token expired", "Ask operations for a new link; nothing of the room is lost."],
    token_revoked: ["Token withdrawn", "Operations switched this link off. Ask them for a new one."],
    forbidden_room: ["No access", "This link does not open this room. Ask operations for the right one."],
    unknown_room: ["Room unknown", "Check the room with operations and ask for a new link."],
    incompatible: ["Page out of date", "Reload this page. If that does not help, call operations."],
    unknown_pairing: ["Code not valid", "It was used or has expired. Ask operations for a new QR code."],
    pairing_failed: [
      "Pairing failed",
      "The server was not reached. Check that both devices are on one network, then reload.",
    ],
  },
  hearing: {
    hearing: "Hearing you",
    silent: "Not hearing you",
    never: "No sound yet",
    unknown: "Sound unknown",
  },
  moods: { steady: "Steady", lively: "Lively", cooling: "Cooling" },
  onAir: "On air",
  noProduct: "No product on air yet",
  link: (number) => `#${number}`,
  youSaid: "You said",
  actually: "It is",
  byOperations: "Operations",
  andOthers: "and others",
  listed: ", ",
  colon: ": ",
  wording: "Wording it…",
  otherLanguage: "中文",
  switchLanguage: "切换到中文",
};

const WORDS = { zh: ZH, en: EN };

/** Return the words of `language`, Chinese when it is not one of ours. */
export function roomWords(language) {
  return WORDS[language] ?? ZH;
}
