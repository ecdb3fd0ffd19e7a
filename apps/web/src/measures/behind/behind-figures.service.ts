import { Injectable } from '@nestjs/common';
import { AuditService } from '@lib/audit/audit.service';
import { Permission } from '@lib/access/permissions/permission';
import { Viewer } from '@lib/access/viewer';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { InvalidError, NotAllowedError, NotFoundError } from '@lib/kernel/domain-error';
import { CountedAs, CountedRow } from '@lib/measures/behind/counted-row';
import { ListPart } from '@lib/measures/behind/list-part';
import { Measure } from '@lib/measures/measure';
import { MEASURES } from '@lib/measures/measure-register';
import { latestReturnDay } from '@lib/placements/children/children.query';
import { ROWS_PER_PAGE } from '@lib/web-kit/paging/paging';
import { OwnLine } from '../own/own-line';
import { OwnSourceCode } from '../own/own-source';
import { OWN_VALUES } from '../own/own-values';
import { NamedRow, namesOf } from './named-rows';

export interface BehindAsked {
  /** Today where it is left out. */
  readonly on: Day | null;
  /** Which side of the division; null for all rows. */
  readonly as: CountedAs | null;
  /** Which part of the figure, by its code; null for all of it. */
  readonly part: string | null;
}

/** The rows behind a borough’s own figure, with the figure. */
export interface BehindList {
  readonly on: Day;
  /** Null where what the measure is worked out of does not tell of the day: then there are no rows either. */
  readonly lines: readonly OwnLine[] | null;
  readonly columns: Readonly<Record<string, string>>;
  /** The part of the figure that was asked for; null for all of it. */
  readonly part: ListPart | null;
  /** Of all rows, or of all rows of the part: however they count. */
  readonly counts: Readonly<Record<CountedAs, number>>;
  /** What the rows are: children, cases, or neither. */
  readonly kind: 'child' | 'case' | null;
  /** Whether a row is a child or case of its own, one of several of the same, or in some rows nobody’s. */
  readonly each: 'one' | 'one of several' | 'or nobody’s';
  readonly rows: readonly NamedRow[];
  /** The day the borough’s returns are true for; null before the first. */
  readonly trueAt: Day | null;
}

export interface BehindPage extends BehindList {
  /** How many rows there are on all pages of what was chosen. */
  readonly count: number;
  readonly page: number;
  readonly pages: number;
}

/** What a token has to be allowed besides, by what the measure is worked out of; people of a borough hold all of it. */
const BESIDES: Readonly<Partial<Record<OwnSourceCode, Permission>>> = {
  panel: 'see cases',
  register: 'see the register',
  beds: 'see block contracts',
  surveys: 'complete surveys',
};

const NONE: BehindList['counts'] = { counted: 0, 'of whom': 0, 'not known': 0 };

/**
 * The list behind a borough’s own figure, for its own people. Figure and list are worked out in one transaction, of the
 * same rows at the same moment, and whoever is shown is in the audit before anybody sees them.
 */
@Injectable()
export class BehindFigures {
  constructor(
    private readonly units: UnitOfWork,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * One page of the rows; each child or case on it is recorded as seen.
   * @throws NotFoundError for a measure that has no list, as for one that is not there
   * @throws InvalidError for a day to come, and for a part the measure does not have
   */
  list(viewer: Viewer, code: string, asked: BehindAsked, page: number): Promise<BehindPage> {
    return this.read(viewer, code, asked, async (tx, all, rows) => {
      const pages = Math.max(1, Math.ceil(rows.length / ROWS_PER_PAGE));
      const shown = Math.min(page, pages);
      const some = rows.slice((shown - 1) * ROWS_PER_PAGE, shown * ROWS_PER_PAGE);
      const named = await this.disclose(tx, viewer, some, {
        code,
        on: all.on,
        as: asked.as,
        part: asked.part,
        exported: false,
        none: all.kind,
      });
      return { ...all, rows: named, count: rows.length, page: shown, pages };
    });
  }

  /** Every row that was chosen, for a file; each child or case is recorded as exported. @throws as `list` */
  export(viewer: Viewer, code: string, asked: BehindAsked): Promise<BehindList> {
    return this.read(viewer, code, asked, async (tx, all, rows) => ({
      ...all,
      rows: await this.disclose(tx, viewer, rows, {
        code,
        on: all.on,
        as: asked.as,
        part: asked.part,
        exported: true,
        none: all.kind,
      }),
    }));
  }

  private async read<Result>(
    viewer: Viewer,
    code: string,
    asked: BehindAsked,
    then: (tx: Tx, all: Omit<BehindList, 'rows'>, rows: readonly CountedRow[]) => Promise<Result>,
  ): Promise<Result> {
    const measure = measureWithList(code);
    refuseWithout(viewer, code);
    const on = asked.on ?? this.clock.today();
    refuseToCome(on, this.clock.today());
    const part = partAsked(measure, asked.part);
    return this.units.run(
      viewer.context,
      async (tx) => {
        const { rows, ...all } = await behind(tx, measure, on, part);
        return then(tx, all, asked.as === null ? rows : rows.filter(({ as }) => as === asked.as));
      },
      { snapshot: true },
    );
  }

  private async disclose(
    tx: Tx,
    viewer: Viewer,
    rows: readonly CountedRow[],
    { code, on, as, part, exported, none }: Disclosure,
  ): Promise<NamedRow[]> {
    const asked = part === null ? {} : { part };
    for (const kind of ['child', 'case'] as const) {
      const subjects = rows.flatMap(({ subject }) => (subject?.kind === kind ? [subject.id] : []));
      if (subjects.length === 0 && kind !== none) continue;
      await this.audit.record(
        tx,
        {
          action: ACTIONS[kind][exported ? 'exported' : 'listed'],
          ...{ subjectType: kind, subjectIds: [...new Set(subjects)], rowCount: subjects.length },
          ...{ filter: { code, on, as, ...asked }, particulars: { measure: code, on, as, ...asked } },
        },
        viewer.origin,
      );
    }
    return namesOf(tx, rows);
  }
}

interface Disclosure {
  readonly code: string;
  readonly on: Day;
  readonly as: CountedAs | null;
  readonly part: string | null;
  readonly exported: boolean;
  /** What a list without rows is recorded as. */
  readonly none: BehindList['kind'];
}

const ACTIONS = {
  child: { listed: 'children-listed', exported: 'children-exported' },
  case: { listed: 'cases-listed', exported: 'case-exported' },
} as const;

const measureWithList = (code: string): Measure<unknown> => {
  const found = MEASURES.find((measure) => measure.code === code);
  if (!found?.list) throw new NotFoundError('list');
  return found;
};

const refuseWithout = ({ permissions }: Viewer, code: string): void => {
  const source = OWN_VALUES.find((value) => value.code === code)?.source;
  const besides = source && BESIDES[source];
  if (besides && !permissions.has(besides))
    throw new NotAllowedError(`This list also needs to be allowed to ${besides}.`, 'not-allowed');
};

const refuseToCome = (on: Day, today: Day): void => {
  if (on <= today) return;
  throw new InvalidError('This day is still to come.', 'day-to-come', [
    { field: 'on', message: 'Enter today or a day before it' },
  ]);
};

/** @throws InvalidError */
const partAsked = ({ parts = [] }: Measure<unknown>, code: string | null): ListPart | null => {
  if (code === null) return null;
  const part = parts.find((one) => one.code === code);
  if (part) return part;
  throw new InvalidError('The measure has no such part.', 'no-such-part', [
    { field: 'part', message: 'Choose a part of the measure from the list' },
  ]);
};

type Behind = Omit<BehindList, 'rows'> & { readonly rows: readonly CountedRow[] };

/** The figure and its rows, all of them or those of a part. */
const behind = async (tx: Tx, measure: Measure<unknown>, on: Day, part: ListPart | null): Promise<Behind> => {
  const value = OWN_VALUES.find(({ code }) => code === measure.code);
  const lines = value ? await value.work(tx, on) : [];
  const list = lines && (await measure.list!(tx, on));
  const trueAt = await latestReturnDay(tx);
  if (!list)
    return { on, lines: null, part, columns: {}, counts: NONE, kind: 'child', each: 'one', rows: [], trueAt };
  const rows = part === null ? list.rows : list.rows.filter((row) => part.has(row));
  const count = (side: CountedAs): number => rows.filter(({ as }) => as === side).length;
  return {
    ...{ on, lines, part, columns: list.columns, rows, trueAt },
    counts: { counted: count('counted'), 'of whom': count('of whom'), 'not known': count('not known') },
    kind:
      list.rows.find(({ subject }) => subject !== null)?.subject?.kind ??
      (list.rows.length > 0 ? null : 'child'),
    each: eachOf(list.rows),
  };
};

/** Whose the rows are of the whole list: a child whose home changed twice is in two rows, and is not two children. */
const eachOf = (rows: readonly CountedRow[]): BehindList['each'] => {
  if (rows.some(({ subject }) => subject === null)) return 'or nobody’s';
  return new Set(rows.map(({ subject }) => subject?.id)).size < rows.length ? 'one of several' : 'one';
};
