/** What `work` gives, or an error with code `N/A` ("timed out") after `limit` milliseconds; the work itself goes on. */
export async function withDeadline<Result>(limit: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<never>((_, reject) => {
    const fail = () => reject(Object.assign(new Error(`timed out after ${limit} ms`), { code: "N/A" }));
    timer = setTimeout(fail, limit);
  });
  try {
    return await Promise.race([work, expired]);
  } finally {
    clearTimeout(timer);
  }
}
