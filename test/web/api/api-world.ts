import { jobFor, SYSTEM } from '@lib/database/context/viewer-context';
import { Browser } from '@test/support/signed-in';
import { annualReturn } from '@test/support/importing';
import { startWebApp, WebApp } from '@test/support/web-app';
import { saveAgreement, saveHistory, saveReturn } from '../../db/measures/made-borough';
import { DocumentedClient, documentOf } from './documented-client';

export const BROMLEY = 305;
export const CAMDEN = 202;

export const PEOPLE = [
  'officer-bromley', 'approver-bromley', 'officer-camden', 'analyst', 'commissioner', 'administrator', 'protection-lead',
  'coordinator', 'chair', 'member',
] as const; // prettier-ignore
export type Who = (typeof PEOPLE)[number];

/** A practice installation in which Bromley and Camden each have a child, an agreement and a return. */
export class ApiWorld {
  private readonly browsers = new Map<string, Browser>();

  private constructor(
    readonly app: WebApp,
    readonly client: DocumentedClient,
    readonly child: string,
  ) {}

  static async start(): Promise<ApiWorld> {
    const app = await startWebApp();
    const job = await app.database.unitOfWork('job');
    const children: string[] = [];
    for (const borough of [BROMLEY, CAMDEN]) {
      await job.run(SYSTEM, (tx) => saveAgreement(tx, borough));
      await job.run(jobFor(borough), async (tx) => {
        const returned = await saveReturn(tx, { episodes: 4, repaired: 1 });
        children.push(await saveHistory(tx, '2012-06-01', { from: '2025-01-01' }));
        await tx.query('update children set import_id = $1', [returned]);
        await tx.query(`update imports set counts = '{"tables": {}, "notes": []}'`);
      });
    }
    const world = new ApiWorld(app, new DocumentedClient(await documentOf(app)), children[0]!);
    for (const person of PEOPLE) world.browsers.set(person, await app.as(person));
    return world;
  }

  as(person: Who): Browser {
    return this.browsers.get(person)!;
  }

  /** A token of Bromley that may do what is given. */
  async token(...permissions: string[]): Promise<Record<string, string>> {
    const made = await this.client.send(this.as('approver-bromley'), 'POST', '/api/v1/api-tokens', {
      name: 'Specs',
      permissions,
      months: 1,
    });
    return { authorization: `Bearer ${made.json<{ token: string }>().token}` };
  }

  /** Hands a year of the sample return in for Bromley, with a token. */
  async handIn(year: number, bearer: Record<string, string>): Promise<string> {
    const form = new FormData();
    form.append('year', String(year));
    for (const { name, bytes } of annualReturn(year))
      form.append('files', new Blob([new Uint8Array(bytes)]), name);
    const answer = await this.app.browser().send('POST', '/api/v1/imports', { body: form, headers: bearer });
    return this.client.held('POST', '/api/v1/imports', answer).json<{ uploadId: string }>().uploadId;
  }

  close(): Promise<void> {
    return this.app.close();
  }
}
