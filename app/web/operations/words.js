/** The words of the operations page, in Chinese and English, with those of every page. */

import { roomWords } from "../components/room_words.js";

const ZH = {
  page: "LiveCue 运营",
  refusals: {
    no_link: ["链接不完整", "链接里没有房间或口令，请重新领取链接。"],
    invalid_token: ["口令无效", "这个链接不能用了，请重新领取链接。"],
    token_expired: ["口令已过期", "请重新领取链接，直播内容都还在。"],
    forbidden_room: ["没有权限", "这个链接不能进这个直播间。"],
    unknown_room: ["没有这个直播间", "请核对直播间，再重新领取链接。"],
    incompatible: ["页面版本不对", "请刷新本页。"],
    token_revoked: ["口令已被收回", "这个链接已停用，请重新领取链接。"],
  },
  readOnly: "这个链接没有运营权限，只能看。",
  stale: "连接断开，下面是断开前的样子。",
  figures: {
    viewers: "观看",
    chatPerMinute: "弹幕/分",
    ordersPerMinute: "下单/分",
    questionsWaiting: "在查的问题",
    gaps: "缺资料",
    dropped: "漏收",
  },
  unknownSkus: (skus) => `店里没有这些货号的商品：${skus.join("、")}`,
  quietOn: "结束安静",
  quietOff: "开启安静",
  sections: {
    alerts: "警报",
    now: "主播正看",
    next: "旁边",
    later: "排在后面",
    held: "压住的",
    operations: "只给运营看",
  },
  noneOf: { now: "主播面前没有卡片", next: "没有", later: "没有", held: "没有" },
  hold: "压住",
  release: "放行",
  forward: "推到前面",
  youSaid: "主播说",
  cause: "原因",
  asked: (count, people) => `${people} 人问了 ${count} 次`,
  who: (names) => `（${names}）`,
  pinned: "主播固定",
  age: (seconds) =>
    seconds < 60 ? `${seconds} 秒前` : seconds < 3600 ? `${Math.floor(seconds / 60)} 分钟前` : "一小时以上",
  form: {
    title: "推一张卡片",
    headline: "标题",
    headlineHint: "最多 12 个汉字，或 6 个英文单词",
    headlineLeft: (used) => `${used} / 12`,
    wordsLeft: (used) => `${used} / 6`,
    line: "要说的话",
    lineHint: "可以不填，最多 120 字",
    product: "关于",
    noProduct: "不针对商品",
    audience: "给谁看",
    audiences: { host: "主播", both: "主播和运营", operations: "只给运营" },
    send: "推给主播",
    missing: "请写标题。",
    tooLong: "标题太长：最多 12 个汉字，或 6 个英文单词（合计 36 个字母）。",
    sent: "已送达。",
  },
  notices: {
    skipped: "这次操作没有被采纳，卡片可能已经关闭。",
    refused: "这次操作被拒绝，请检查后再试。",
    forbidden: "这个链接没有运营权限。",
  },
};

const EN = {
  page: "LiveCue for operations",
  refusals: {
    no_link: ["Incomplete link", "It lacks the room or the token. Get a new link."],
    invalid_token: ["Token refused", "This link no longer works. Get a new one."],
    token_expired: ["Token expired", "Get a new link; nothing of the room is lost."],
    forbidden_room: ["No access", "This link does not open this room."],
    unknown_room: ["Room unknown", "Check the room and get a new link."],
    incompatible: ["Page out of date", "Reload this page."],
    token_revoked: ["Token withdrawn", "This link was switched off. Get a new one."],
  },
  readOnly: "This link has no operations role: it can look but not act.",
  stale: "Connection lost: below is how it was before.",
  figures: {
    viewers: "Viewers",
    chatPerMinute: "Chat/min",
    ordersPerMinute: "Orders/min",
    questionsWaiting: "Finding",
    gaps: "Gaps",
    dropped: "Missed",
  },
  unknownSkus: (skus) => `No product of the shop has ${skus.length === 1 ? "this SKU" : "these SKUs"}: ${skus.join(", ")}`,
  quietOn: "End quiet",
  quietOff: "Quiet for the host",
  sections: {
    alerts: "Alerts",
    now: "In front of the host",
    next: "Beside it",
    later: "Behind",
    held: "Held back",
    operations: "For operations only",
  },
  noneOf: { now: "Nothing in front of the host", next: "None", later: "None", held: "None" },
  hold: "Hold",
  release: "Release",
  forward: "Bring forward",
  youSaid: "Host said",
  cause: "Cause",
  asked: (count, people) =>
    `Asked ${count === 1 ? "once" : `${count} times`} by ${people === 1 ? "1 person" : `${people} people`}`,
  who: (names) => ` (${names})`,
  pinned: "Pinned by the host",
  age: (seconds) =>
    seconds < 60 ? `${seconds} s ago` : seconds < 3600 ? `${Math.floor(seconds / 60)} min ago` : "over an hour",
  form: {
    title: "Push a card",
    headline: "Headline",
    headlineHint: "At most 6 words, or 12 Chinese characters",
    headlineLeft: (used) => `${used} / 12`,
    wordsLeft: (used) => `${used} / 6`,
    line: "What to say",
    lineHint: "May be left out; at most 120 characters",
    product: "About",
    noProduct: "No product",
    audience: "For",
    audiences: { host: "Host", both: "Host and operations", operations: "Operations only" },
    send: "Push to the host",
    missing: "Write a headline.",
    tooLong: "Too long: at most 6 words of 36 characters, or 12 Chinese characters.",
    sent: "Delivered.",
  },
  notices: {
    skipped: "The room did not take that; the card may have closed already.",
    refused: "The room refused that. Check it and try again.",
    forbidden: "This link has no operations role.",
  },
};

const WORDS = { zh: { ...roomWords("zh"), ...ZH }, en: { ...roomWords("en"), ...EN } };

/** Return the words of `language`, Chinese when it is not one of ours. */
export function wordsOf(language) {
  return WORDS[language] ?? WORDS.zh;
}
