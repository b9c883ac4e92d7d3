/** Five lines to paste that send a room its first message, for programs that bring events in. */

const HIDDEN = "••••••••";

/** Return the examples by name, `question` being what a viewer says; the token is hidden unless `shown`. */
export function examplesOf({ socket, events, token, client, question }, shown) {
  const secret = shown ? token : HIDDEN;
  return { curl: curl(events, secret, question), Python: python(socket, secret, client, question) };
}

function curl(events, token, question) {
  const chat = { type: "chat", id: "m-1", data: { user: { id: "u-1", name: "Lily" }, text: question } };
  return [
    `curl ${quoted(events)} \\`,
    `  -H ${quoted(`Authorization: Bearer ${token}`)} \\`,
    `  -H 'Content-Type: application/json' \\`,
    `  -d ${quoted(JSON.stringify({ events: [chat] }))}`,
    "",
  ].join("\n");
}

// A JSON text is a Python text as well. `hello` comes first; each frame is answered.
function python(socket, token, client, question) {
  const text = JSON.stringify;
  return [
    "import json; from websockets.sync.client import connect",
    `with connect(${text(socket)}) as room:`,
    `    hello, user = {"token": ${text(token)}, "client": ${text(client)}}, {"id": "u-1", "name": "Lily"}`,
    `    for frame in ({"type": "hello", "data": hello}, {"type": "chat", "id": "m-1", "data": {"user": user, "text": ${text(question)}}}):`,
    "        room.send(json.dumps(frame)); print(room.recv())",
    "",
  ].join("\n");
}

function quoted(text) {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
