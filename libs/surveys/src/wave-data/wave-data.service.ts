import { Injectable } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { AuditService } from '@lib/audit/audit.service';
import { boroughsWithAgreement } from '@lib/boroughs/agreements/agreements.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';
import { Enterer } from '@lib/placements/entering/enter-child.service';
import { publishedSet } from '../question-sets/published-set.query';
import { boroughsInWave, waveById } from '../waves/wave.query';
import { SubmittedSection } from '../weighing/last-wave.query';
import { childrenInData, VersionInData, WaveData } from './wave-data';

/**
 * What boroughs handed in in a wave, to be taken away: a borough its own; the programme what the agreements of boroughs let
 * it read now, rows about children only of those that agreed to that too. Row security decides about each row.
 */
@Injectable()
export class WavesData {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Whose returns are in the data, without an answer. @throws NotFoundError */
  async cover({ context }: Pick<Enterer, 'context'>, waveId: string): Promise<WaveData> {
    return this.units.run(
      context,
      async (tx) => {
        const data = await readData(tx, waveId, this.clock.today());
        return { ...data, versions: data.versions.map((version) => ({ ...version, sections: {} })) };
      },
      { readOnly: true },
    );
  }

  /** With the answers; the children in it are recorded as disclosed. @throws NotFoundError */
  async read({ context, origin }: Pick<Enterer, 'context' | 'origin'>, waveId: string): Promise<WaveData> {
    return this.units.run(context, async (tx) => {
      const data = await readData(tx, waveId, this.clock.today());
      await this.audit.record(
        tx,
        {
          action: 'survey-data-exported',
          subjectType: 'child',
          subjectIds: childrenInData(data),
          particulars: { waveId: data.wave.id, boroughs: data.versions.map(({ boroughId }) => boroughId) },
        },
        origin,
      );
      return data;
    });
  }
}

const readData = async (tx: Tx, waveId: string, on: Day): Promise<WaveData> => {
  const wave = await waveById(tx, waveId);
  const { set } = await publishedSet(tx, wave.questionSetId);
  const inWave = await boroughsInWave(tx, wave.id);
  const asked = inWave.filter(
    ({ pilots, notExpectedBecause }) => notExpectedBecause === null && (wave.state !== 'pilot' || pilots),
  );
  const sharing = await sharingNow(tx, on);
  const deleted = inWave.filter((one) => one.answersDeletedOn !== null).map(({ boroughId }) => boroughId);
  const handedIn = await lastVersions(tx, wave.id);
  const found = handedIn.filter(({ boroughId }) => !deleted.includes(boroughId));
  const shared = found.filter(({ boroughId }) => sharing.returns(boroughId));
  const content = await sectionsOf(tx, shared);
  const versions = shared.map(({ id, ...version }): VersionInData => ({
    ...version,
    sections: content.get(id) ?? {},
    sharesRows: sharing.rows(version.boroughId),
  }));
  const hasHandedIn = new Set(handedIn.map(({ boroughId }) => boroughId));
  return {
    ...{ wave, set, on, versions },
    deleted: handedIn.map(({ boroughId }) => boroughId).filter((id) => deleted.includes(id)),
    notShared: found.map(({ boroughId }) => boroughId).filter((id) => !sharing.returns(id)),
    notIn: asked.map(({ boroughId }) => boroughId).filter((id) => !hasHandedIn.has(id)),
  };
};

interface Sharing {
  returns(boroughId: number): boolean;
  rows(boroughId: number): boolean;
}

/** A borough reads its own, whatever it agreed to. */
const sharingNow = async (tx: Tx, on: Day): Promise<Sharing> => {
  if (tx.context.scope === 'borough') return { returns: () => true, rows: () => true };
  const returns = new Set(await boroughsWithAgreement(tx, 'placement surveys', on));
  const rows = new Set(await boroughsWithAgreement(tx, 'high-cost rows', on));
  return { returns: (id) => returns.has(id), rows: (id) => returns.has(id) && rows.has(id) };
};

type FoundVersion = Omit<VersionInData, 'sections' | 'sharesRows'> & { readonly id: string };

const lastVersions = (tx: Tx, waveId: string): Promise<FoundVersion[]> =>
  tx.query<FoundVersion>(
    `select v.id, v.borough_id as "boroughId", v.number, v.reference, v.is_nil as "isNil",
            first.days_late as "daysLate", v.submitted_at as "submittedAt", r.state = 'accepted' as accepted
       from returns r
       join return_versions v on v.borough_id = r.borough_id and v.return_id = r.id and v.number = r.submissions
       join return_versions first on first.borough_id = r.borough_id and first.return_id = r.id and first.number = 1
      where r.wave_id = $1 order by v.borough_id`,
    [waveId],
  );

const sectionsOf = async (
  tx: Tx,
  versions: readonly FoundVersion[],
): Promise<Map<string, Record<string, SubmittedSection>>> => {
  const rows = await tx.query<{ versionId: string; section: string; content: SubmittedSection }>(
    `select version_id as "versionId", section, content from return_version_sections
      where version_id = any($1) order by borough_id, section`,
    [versions.map(({ id }) => id)],
  );
  return new Map(
    [...Map.groupBy(rows, ({ versionId }) => versionId)].map(([id, some]) => [
      id,
      Object.fromEntries(some.map(({ section, content }) => [section, content])),
    ]),
  );
};
