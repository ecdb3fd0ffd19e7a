import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Clock, FixedClock } from '@lib/kernel/clock';
import { AuditService } from '@lib/audit/audit.service';
import { Asker, recordAgreement } from '@lib/boroughs/agreements/agreements.service';
import { jobFor, SYSTEM } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { day } from '@lib/kernel/day';
import { ChildrenService } from '@lib/placements/children/children.service';
import { ApplyUploadService } from '@lib/placements/importing/apply-upload.service';
import { ReceiveReturnService } from '@lib/placements/importing/receive-return.service';
import { UploadsService } from '@lib/placements/importing/uploads.service';
import { HandedInFile } from '@lib/ssda903/tables/raw-return';

const FIXTURES = join(__dirname, '..', 'fixtures', 'ssda903');

/** The five annual returns of 820 made-up children; a file's year is the one in which the return starts. */
export const RETURN_YEARS = [2018, 2019, 2020, 2021, 2022] as const;

/** The CSV tables of the sample return that ends in the year given. */
export const annualReturn = (ending: number): HandedInFile[] =>
  readdirSync(join(FIXTURES, 'annual-return'))
    .filter((name) => name.startsWith(`${ending - 1}-`))
    .map((name) => ({ name, bytes: readFileSync(join(FIXTURES, 'annual-return', name)) }));

export const csvFile = (name: string, ...lines: string[]): HandedInFile => ({
  name,
  bytes: Buffer.from(lines.join('\n')),
});

/**
 * A return of children looked after since May 2021, and of some who were and left, as it says.
 * @param left children by the day they left
 */
export const returnOf = (
  there: readonly string[],
  left: Readonly<Record<string, string>> = {},
): HandedInFile[] => [
  csvFile(
    'header.csv',
    'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB',
    ...[...there, ...Object.keys(left)].map((child) => `${child},M,01/02/2012,WBRI,,,`),
  ),
  csvFile(
    'episodes.csv',
    'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC',
    ...there.map((child) => `${child},10/05/2021,S,C2,N1,U6,PR4,,`),
    ...Object.entries(left).map(([child, day]) => `${child},10/05/2021,S,C2,N1,U6,PR4,${day},E4A`),
  ),
];

/** The services a borough imports with, on a database of the spec's own. */
export class Importing {
  readonly receiving: ReceiveReturnService;
  readonly applying: ApplyUploadService;
  readonly uploads: UploadsService;
  readonly children: ChildrenService;

  constructor(
    readonly work: UnitOfWork,
    readonly clock: Clock = FixedClock.at('2026-11-22T09:00:00Z'),
  ) {
    const audit = new AuditService();
    this.receiving = new ReceiveReturnService(work, audit, this.clock);
    this.applying = new ApplyUploadService(work, audit, this.clock);
    this.uploads = new UploadsService(work, audit, this.applying, this.clock);
    this.children = new ChildrenService(work, audit);
  }

  as(boroughId: number): Asker {
    return { context: jobFor(boroughId), origin: {} };
  }

  async agree(...boroughs: number[]): Promise<void> {
    await this.work.run(SYSTEM, async (tx) => {
      for (const boroughId of boroughs) {
        await recordAgreement(tx, new AuditService(), {
          boroughId,
          purpose: 'sufficiency',
          startsOn: day('2020-01-01'),
          endsOn: day('2030-12-31'),
          reference: 'TEST-1',
          signedBy: 'Director of children’s services',
        });
      }
    });
  }

  /** Takes a return in and applies it. */
  async import(
    boroughId: number,
    files: readonly HandedInFile[],
    year: number | null,
    asAt?: string,
  ): Promise<string> {
    const { uploadId } = await this.receiving.receive(this.as(boroughId), {
      files,
      year,
      asAt: asAt ? day(asAt) : null,
    });
    await this.applying.apply(this.as(boroughId), uploadId);
    return uploadId;
  }
}

/** Everything derived for a borough, without keys and sources, as text: equal exactly when the history is. */
export const derivedState = async (work: UnitOfWork, boroughId: number): Promise<string> =>
  work.run(jobFor(boroughId), async (tx) => {
    const rows = await tx.query(
      `select 'child' as what, c.local_reference, to_jsonb(c) - '{id,service_reference,import_id,file,line}'::text[] as row from children c
       union all
       select t.what, c.local_reference, t.row from (
         select 'episode' as what, child_id, to_jsonb(e) - '{id,child_id,placement_id,import_id,file,line}'::text[] as row from episodes e
         union all select 'placement', child_id, to_jsonb(p) - '{id,child_id}'::text[] from placements p
         union all select 'period', child_id, to_jsonb(l) - '{id,child_id}'::text[] from looked_after_periods l
         union all select 'problem', child_id, to_jsonb(d) - '{id,child_id}'::text[] from derivation_problems d
         union all select 'missing', child_id, to_jsonb(m) - '{id,child_id,import_id,file,line}'::text[] from missing_episodes m
       ) t join children c on c.id = t.child_id
       order by 1, 2, 3`,
    );
    return JSON.stringify(rows);
  });
