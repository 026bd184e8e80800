// Asks the server. A failure is an Error whose message can be shown.

export async function get(path, parameters) {
  const query = parameters && String(parameters);
  let response;
  try {
    response = await fetch(query ? `${path}?${query}` : path, { headers: { Accept: 'application/json' } });
  } catch {
    throw new Error('The server does not answer. Is it still running?');
  }
  const body = await response.json().catch(() => null);
  if (!response.ok) {
    const problem = new Error(body?.detail ?? `The server answered ${response.status}.`);
    problem.status = response.status;
    throw problem;
  }
  return body;
}
