/** The JSON API: one token, fetched at start, goes with everything that changes something. */

export class Refusal extends Error {
  constructor(status, { message = "", fields = {}, code = "" }) {
    super(message);
    Object.assign(this, { status, fields, code });
  }
}

export const state = { token: "", person: null, questions: [], rules: [], renewalRules: [], variants: [] };

/** Whether this portal is wrong, on purpose, in that way. */
export const wrong = (name) => state.variants.includes(name);

export async function start() {
  Object.assign(state, await call("start"));
}

export const get = (path) => call(path);

/** Send an object; where the session is over, take a new token and try once more. */
export async function post(path, body = {}) {
  try {
    return await call(path, body);
  } catch (problem) {
    if (problem.code !== "token") throw problem;
    await start();
    return call(path, body);
  }
}

async function call(path, body) {
  const headers = { Accept: "application/json" };
  const options = { headers, credentials: "same-origin", cache: "no-store" };
  if (body) {
    Object.assign(headers, { "Content-Type": "application/json", "X-Vague-Jeton": state.token });
    Object.assign(options, { method: "POST", body: JSON.stringify(body) });
  }
  let response, answer;
  try {
    response = await fetch(`/api/${path}`, options);
    answer = await response.json();
  } catch {
    throw new Refusal(0, { message: "Le service ne répond pas. Réessayez dans un instant." });
  }
  if (!response.ok) throw new Refusal(response.status, answer);
  if (answer.token) state.token = answer.token;
  if ("person" in answer) state.person = answer.person;
  return answer;
}
