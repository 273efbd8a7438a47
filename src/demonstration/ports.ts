/**
 * Whether a portal answers at this address already: then it is left alone.
 * @returns `portal`, `something else` that has the port, or `free`
 */
export async function whatAnswersAt(url: string): Promise<'portal' | 'something else' | 'free'> {
  try {
    const answer = await fetch(`${url}/health`, { signal: AbortSignal.timeout(3000), redirect: 'manual' });
    const body = (await answer.json().catch(() => null)) as { status?: string } | null;
    return body?.status === 'ok' ? 'portal' : 'something else';
  } catch (error) {
    const code = ((error as Error).cause as { code?: string } | undefined)?.code;
    return code === 'ECONNREFUSED' ? 'free' : 'something else';
  }
}
