import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { InvalidError, NotFoundError, Problem } from '@lib/kernel/domain-error';
import { isId, newId } from '@lib/kernel/ids';
import { changeSetting } from '../directory/change-setting';
import { NewQualityNote } from './quality-note';
import { NewRestriction } from './restriction';
import { problemsOfRestriction, restrictionToKeep } from './restriction-problems';
import { Specialism } from './specialism';

/** The tables whose rows are ended on a day. */
const ENDED = { specialism: 'setting_specialisms', restriction: 'setting_restrictions' } as const;

export type Ended = keyof typeof ENDED;

/** What people record of a setting: what it is for, what it may not do, and notes of its quality. */
@Injectable()
export class Statements {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFoundError @throws InvalidError for what it is for already, or a day to come. */
  async addSpecialism(
    viewer: Viewer,
    settingId: string,
    asked: { code: Specialism; from: Day },
  ): Promise<string> {
    if (asked.from > this.clock.today()) throw wrong('from', 'The day must be today or in the past');
    return this.change(viewer, settingId, 'specialism added', async (tx, id) => {
      const written = await tx.query(
        `insert into setting_specialisms (id, setting_id, code, valid_from, recorded_at, recorded_by, recorded_by_name)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (setting_id, code) where valid_to is null do nothing returning 1`,
        [id, settingId, asked.code, asked.from, this.clock.now().toString(), viewer.personId, viewer.name],
      );
      if (written.length === 0) throw wrong('code', 'It has this specialism already');
    });
  }

  /** @throws NotFoundError @throws InvalidError naming each field. */
  async addRestriction(viewer: Viewer, settingId: string, asked: NewRestriction): Promise<string> {
    const kept = restrictionToKeep(asked);
    const problems = problemsOfRestriction(kept);
    if (problems.length > 0) throw new InvalidError('The restriction has problems.', 'restriction', problems);
    return this.change(viewer, settingId, `restriction added: ${kept.code}`, async (tx, id) => {
      await tx.query(
        `insert into setting_restrictions (id, setting_id, code, imposed_by, youngest, oldest, most_places, valid_from,
                                           valid_to, note, recorded_at, recorded_by, recorded_by_name)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
        [id, settingId, kept.code, kept.imposedBy, kept.youngest, kept.oldest, kept.mostPlaces, kept.from, kept.to,
          kept.note || null, this.clock.now().toString(), viewer.personId, viewer.name],
      ); // prettier-ignore
    });
  }

  /**
   * Ends what a setting is for, or may not do: on that day it no longer holds. @returns its setting.
   * @throws NotFoundError @throws InvalidError for a day that is not after its first.
   */
  async end(viewer: Viewer, what: Ended, id: string, on: Day): Promise<string> {
    const table = ENDED[what];
    return this.changeOf(viewer, { table, what, id, change: `${what} ended` }, async (tx) => {
      const written = await tx.query(
        `update ${table} set valid_to = $2 where id = $1 and valid_from < $2 returning 1`,
        [id, on],
      );
      if (written.length === 0) throw wrong('on', 'The day it ends must be after the day it begins');
    });
  }

  /** @throws NotFoundError @throws InvalidError for a day to come. */
  async addNote(viewer: Viewer, settingId: string, note: NewQualityNote): Promise<string> {
    if (note.on > this.clock.today()) throw wrong('on', 'The day must be today or in the past');
    return this.change(viewer, settingId, 'quality note added', async (tx, id) => {
      await tx.query(
        `insert into quality_notes (id, setting_id, kind, noted_on, text, recorded_at, recorded_by, recorded_by_name)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, settingId, note.kind, note.on, note.text.trim(), this.clock.now().toString(), viewer.personId, viewer.name],
      ); // prettier-ignore
    });
  }

  /** Withdraws a note: pages show it no more. @returns its setting. @throws NotFoundError */
  async withdrawNote(viewer: Viewer, id: string): Promise<string> {
    const of = { table: 'quality_notes', what: 'note', id, change: 'quality note withdrawn' } as const;
    return this.changeOf(viewer, of, async (tx) => {
      const written = await tx.query(
        `update quality_notes set withdrawn_at = $2, withdrawn_by_name = $3 where id = $1 and withdrawn_at is null
          returning 1`,
        [id, this.clock.now().toString(), viewer.name],
      );
      if (written.length === 0) throw new NotFoundError('note');
    });
  }

  private change(
    viewer: Viewer,
    settingId: string,
    change: string,
    write: (tx: Tx, id: string) => Promise<void>,
  ): Promise<string> {
    return this.units.run(viewer.context, async (tx) => {
      await changeSetting(tx, { audit: this.audit, viewer, settingId, change });
      const id = newId();
      await write(tx, id);
      return id;
    });
  }

  private changeOf(
    viewer: Viewer,
    { table, what, id, change }: { table: string; what: string; id: string; change: string },
    write: (tx: Tx) => Promise<void>,
  ): Promise<string> {
    return this.units.run(viewer.context, async (tx) => {
      const settingId = await settingOf(tx, table, id);
      if (settingId === null) throw new NotFoundError(what);
      await changeSetting(tx, { audit: this.audit, viewer, settingId, change });
      await write(tx);
      return settingId;
    });
  }
}

/** The setting a row belongs to: the one that it is part of now, where it is. */
const settingOf = async (tx: Tx, table: string, id: string): Promise<string | null> => {
  if (!isId(id)) return null;
  const [row] = await tx.query<{ id: string }>(
    `select coalesce(s.merged_into, s.id) as id from ${table} x join settings s on s.id = x.setting_id where x.id = $1`,
    [id],
  );
  return row?.id ?? null;
};

const wrong = (field: string, message: string): InvalidError => {
  const problem: Problem = { field, message };
  return new InvalidError(message, 'setting-statement', [problem]);
};
