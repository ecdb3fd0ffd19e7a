import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { ConflictError, InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { FileRefusedError } from '@lib/workbook/reading/file-refused.error';
import { ReadingLimits, WEB_LIMITS } from '@lib/workbook/reading/reading-limits';
import { bringSettingBack } from '../directory/bring-back';
import { Difference } from './difference';
import { ListedSetting, ReadList } from './listed-setting';
import {
  compareWithList,
  hashOfList,
  latestLoaded,
  listById,
  recentLists,
  refuseEarlier,
  sameListLoaded,
} from './lists.query';
import { applyList, insertList } from './load-list';
import { lockDirectory } from './lock-directory';
import { ListFile, openList } from './open-list';
import { readList } from './read-list';
import { SettingList } from './setting-list';
import { markOfDifference } from './mark-of-difference';

/** A list with what loading it would do; null once it is loaded or put aside. */
export interface ListPreview {
  readonly list: SettingList;
  readonly difference: Difference | null;
  /** Stands for the difference that was shown: another directory by the time it is confirmed has another mark. */
  readonly seen: string | null;
}

/** What came of handing a list in: it waits, or the same was loaded before, or its problems. */
export type ReceivedList =
  { readonly id: string; readonly isNew: boolean } | { readonly problems: ReadList['problems'] };

const SOURCE_LETTERS = 200;
const LISTS_SHOWN = 50;

/** Loading a list of settings: handed in, compared, and after one confirmation loaded, all of it or nothing. */
@Injectable()
export class SettingLists {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The lists handed in, newest first. */
  async recent({ context }: Pick<Viewer, 'context'>): Promise<SettingList[]> {
    return this.units.run(context, (tx) => recentLists(tx, LISTS_SHOWN), { readOnly: true });
  }

  /** The list the directory stands at; null before the first. */
  async latest({ context }: Pick<Viewer, 'context'>): Promise<SettingList | null> {
    return this.units.run(context, latestLoaded, { readOnly: true });
  }

  /**
   * Reads a list and keeps it to be confirmed. Nothing of the directory changes.
   * @throws InvalidError for a file that cannot be read, a day to come, or a day before that of the latest list.
   */
  async receive(
    viewer: Viewer,
    file: ListFile,
    asAt: Day,
    limits: ReadingLimits = WEB_LIMITS,
  ): Promise<ReceivedList> {
    if (asAt > this.clock.today()) throw wrong('asAt', 'The day of the list must be today or in the past');
    const { settings, problems } = await readFile(file, limits);
    if (problems.length > 0) return { problems };
    return this.units.run(viewer.context, async (tx) => {
      const same = await sameListLoaded(tx, asAt, hashOfList(settings));
      if (same) return { id: same.id, isNew: false };
      await asProblemOf('asAt', () => refuseEarlier(tx, asAt));
      const source = file.name.slice(0, SOURCE_LETTERS);
      const by = { id: viewer.personId, name: viewer.name };
      const id = await insertList(tx, this.clock, { settings, asAt, source }, by);
      await tx.query('insert into setting_list_rows (list_id, content) values ($1, $2)', [
        id,
        JSON.stringify(settings),
      ]);
      return { id, isNew: true };
    });
  }

  /** @throws NotFoundError for a key of no list. */
  async preview({ context }: Pick<Viewer, 'context'>, id: string): Promise<ListPreview> {
    return this.units.run(
      context,
      async (tx) => {
        const list = await mustFind(tx, id);
        if (list.state !== 'waiting') return { list, difference: null, seen: null };
        const { asAt } = list;
        const { difference } = await compareWithList(tx, { settings: await rowsOf(tx, id), asAt });
        return { list, difference, seen: markOfDifference(difference) };
      },
      { readOnly: true, snapshot: true },
    );
  }

  /**
   * Loads a waiting list. Confirmed twice, it is loaded once.
   * @param seen the mark of the difference that was shown
   * @param bringBack keys of the archived settings it has that are to come back
   * @throws ConflictError when it was put aside, when the directory has changed since, or when it is too old by now.
   */
  async load(viewer: Viewer, id: string, seen: string, bringBack: readonly string[] = []): Promise<void> {
    await this.units.run(viewer.context, async (tx) => {
      await lockDirectory(tx);
      const list = await mustFind(tx, id);
      if (list.state === 'loaded') return;
      if (list.state === 'put aside') throw putAside();
      const settings = await rowsOf(tx, id);
      const { difference } = await compareWithList(tx, { settings, asAt: list.asAt });
      if (markOfDifference(difference) !== seen)
        throw new ConflictError(
          'The directory has changed since this page was made. Look at the difference again, then confirm.',
          'directory-changed',
        );
      const by = { id: viewer.personId, name: viewer.name };
      await applyList(
        tx,
        { audit: this.audit, clock: this.clock },
        { id, settings, asAt: list.asAt, source: list.source },
        by,
        viewer.origin,
      );
      await tx.query('update setting_list_rows set content = null where list_id = $1', [id]);
      const archived = difference.asked.filter(({ why }) => why === 'archived').map(({ known }) => known.id);
      for (const settingId of archived.filter((one) => bringBack.includes(one)))
        await bringSettingBack(tx, { audit: this.audit, viewer, settingId });
    });
  }

  /** Puts a waiting list aside; its rows go. @throws ConflictError when it was loaded. */
  async putAside({ context }: Pick<Viewer, 'context'>, id: string): Promise<void> {
    await this.units.run(context, async (tx) => {
      await lockDirectory(tx);
      const { state } = await mustFind(tx, id);
      if (state === 'loaded')
        throw new ConflictError('This list was loaded already. Nothing was changed.', 'list-loaded');
      await tx.query(`update setting_lists set state = 'put aside' where id = $1`, [id]);
      await tx.query('update setting_list_rows set content = null where list_id = $1', [id]);
    });
  }
}

const readFile = async (file: ListFile, limits: ReadingLimits): Promise<ReadList> => {
  try {
    return readList(await openList(file, limits));
  } catch (error) {
    if (error instanceof FileRefusedError) throw wrong('file', error.message);
    throw error;
  }
};

const wrong = (field: string, message: string): InvalidError =>
  new InvalidError(message, 'setting-list', [{ field, message }]);

/** A rule of the directory that somebody ran into by what they typed in a field. */
const asProblemOf = async (field: string, check: () => Promise<void>): Promise<void> => {
  try {
    await check();
  } catch (error) {
    if (error instanceof ConflictError) throw wrong(field, error.message);
    throw error;
  }
};

const putAside = (): ConflictError =>
  new ConflictError('This list was put aside. To use it, send it again.', 'list-put-aside');

const mustFind = async (tx: Tx, id: string): Promise<SettingList> => {
  const found = await listById(tx, id);
  if (!found) throw new NotFoundError('list');
  return found;
};

const rowsOf = async (tx: Tx, id: string): Promise<readonly ListedSetting[]> => {
  const [row] = await tx.query<{ content: readonly ListedSetting[] }>(
    'select content from setting_list_rows where list_id = $1',
    [id],
  );
  return row!.content;
};
