import { WorkerLog } from '../process/worker-log';
import { oneAtATime } from './one-at-a-time';

describe('a job', () => {
  const lines: string[] = [];
  const log = new WorkerLog({ write: (line: string) => void lines.push(line) });
  beforeEach(() => void lines.splice(0));

  it('is not begun again while it is under way', async () => {
    let begun = 0;
    const job = oneAtATime(log, 'count', async () => {
      begun += 1;
      await new Promise((resolve) => setTimeout(resolve, 20));
      return { begun };
    });
    await Promise.all([job(), job(), job()]);
    expect(begun).toBe(1);
    await job();
    expect(begun).toBe(2);
  });

  it('says what it did, and nothing when there was nothing', async () => {
    await oneAtATime(log, 'quiet', () => Promise.resolve({ made: 0 }))();
    expect(lines).toEqual([]);
    await oneAtATime(log, 'busy', () => Promise.resolve({ made: 2 }))();
    expect(JSON.parse(lines[0]!)).toMatchObject({ job: 'busy', made: 2 });
  });

  it('logs that it failed without what the error says, and can be called again', async () => {
    const job = oneAtATime(log, 'broken', () => Promise.reject(new Error('child C-7KQ4M2')));
    await job();
    await job();
    expect(lines).toHaveLength(2);
    expect(lines.join('')).toContain('"kind":"Error"');
    expect(lines.join('')).not.toContain('C-7KQ4M2');
  });
});
