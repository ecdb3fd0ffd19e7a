import { Injectable } from '@nestjs/common';
import { AuditService } from '@lib/audit/audit.service';
import { groupOf } from '@lib/boroughs/groupings/find-group';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { NotFoundError } from '@lib/kernel/domain-error';
import { Enterer } from '@lib/placements/entering/enter-child.service';
import { AreaKind } from '@lib/releases/cubes/area';
import { ProtectedCell } from '@lib/releases/cubes/cube';
import { ReleaseSummary } from '@lib/releases/selecting/release';
import { Releases } from '@lib/releases/selecting/releases.service';
import { Sections } from '../comparing/compared-return';
import { waveBefore } from '../waves/wave-before.query';
import { waveById } from '../waves/wave.query';
import { lastVersionIn, ReturnVersion, sectionsOf } from '../reviewing/versions.query';
import { Wave } from '../waves/wave';
import { WaveForBorough, waveForBorough } from '../returns/read-return';
import { BESIDE_RELEASES, BesideTable } from './beside-releases';
import { ownFigure } from './own-figure';

/** An area whose released figures stand beside those of a borough. */
export interface BesideArea {
  readonly kind: Extract<AreaKind, 'sub-region' | 'london'>;
  readonly code: string;
  readonly name: string;
}

export interface GiveBackLine {
  readonly label: string;
  /** As the borough answered; null where it did not. */
  readonly own: number | null;
  /** The same in its last wave; null where there was none. */
  readonly ownBefore: number | null;
  /** Whole cells of the release in the order of the areas; undefined where it has none. */
  readonly beside: readonly (ProtectedCell | undefined)[];
}

export interface GiveBackTable {
  readonly title: string;
  /** Null while none is published. */
  readonly release: ReleaseSummary | null;
  readonly areas: readonly BesideArea[];
  /** The first is the whole that the others are a part of. */
  readonly lines: readonly GiveBackLine[];
}

/** A borough’s own figures beside London’s. */
export interface GiveBack extends WaveForBorough {
  readonly version: ReturnVersion;
  /** The wave before; null where the borough submitted nothing in it. */
  readonly before: string | null;
  readonly tables: readonly GiveBackTable[];
}

/**
 * What a borough gets back once it submitted: its own answers beside what was released of London and of its sub-region.
 * Figures across boroughs are selected from releases, whole cell by whole cell; nothing is counted for it (security.md 7.3).
 */
@Injectable()
export class GiveBacks {
  constructor(
    private readonly units: UnitOfWork,
    private readonly releases: Releases,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFoundError before the borough submitted */
  async open(enterer: Enterer, waveId: string): Promise<GiveBack> {
    return this.units.run(enterer.context, async (tx) => {
      const found = await waveForBorough(tx, waveId, { today: this.clock.today() });
      const boroughId = tx.context.boroughId!;
      const version = await lastVersionIn(tx, found.wave.id, boroughId);
      if (!version) throw new NotFoundError('give-back');
      const before = await lastWave(tx, found.wave, boroughId);
      const own = {
        now: await sectionsOf(tx, boroughId, version.id),
        before: before?.sections ?? null,
      };
      const tables: GiveBackTable[] = [];
      for (const table of BESIDE_RELEASES[found.wave.collection] ?? [])
        tables.push(await this.table(tx, table, { own, on: found.wave.referenceDay }));
      await this.audit.record(
        tx,
        {
          action: 'survey-return-opened',
          subjectType: 'return',
          subjectIds: [found.head!.id],
          particulars: { waveId: found.wave.id, what: 'give-back' },
        },
        enterer.origin,
      );
      return { ...found, version, before: before?.title ?? null, tables };
    });
  }

  private async table(
    tx: Tx,
    { title, cube, figures }: BesideTable,
    { own, on }: { readonly own: { now: Sections; before: Sections | null }; readonly on: Day },
  ): Promise<GiveBackTable> {
    const release = await this.releaseFor(tx, cube, on);
    const areas = areasBeside(tx.context.boroughId!, on);
    const cells = release
      ? await this.releases.select(tx, release.id, {
          areas,
          categories: figures.map(({ category }) => category),
        })
      : [];
    return {
      ...{ title, release, areas },
      lines: figures.map(({ label, own: figure, category }) => ({
        label,
        own: ownFigure(own.now, figure),
        ownBefore: own.before && ownFigure(own.before, figure),
        beside: areas.map(({ kind, code }) =>
          cells.find(
            (cell) => cell.category === category && cell.area.kind === kind && cell.area.code === code,
          ),
        ),
      })),
    };
  }

  /** Of the day the wave is about, where there is one; else the newest before it, and else the newest there is. */
  private async releaseFor(tx: Tx, cube: string, on: Day): Promise<ReleaseSummary | null> {
    const official = await this.releases.upTo(tx, cube, 'official', { upTo: on });
    if (official?.on === on) return official;
    return (
      (await this.releases.upTo(tx, cube, 'operational', { upTo: on })) ??
      official ??
      (await this.releases.latest(tx, cube, 'operational')) ??
      this.releases.latest(tx, cube, 'official')
    );
  }
}

const areasBeside = (boroughId: number, on: Day): BesideArea[] => {
  const group = groupOf(boroughId, 'sub-region', on);
  return [
    ...(group ? [{ kind: 'sub-region' as const, code: group.code, name: group.label }] : []),
    { kind: 'london', code: 'london', name: 'London' },
  ];
};

const lastWave = async (
  tx: Tx,
  wave: Pick<Wave, 'previousWaveId'>,
  boroughId: number,
): Promise<{ readonly title: string; readonly sections: Sections } | null> => {
  const before = await waveBefore(tx, wave, boroughId);
  const version = before === null ? null : await lastVersionIn(tx, before, boroughId);
  if (before === null || !version) return null;
  const { title } = await waveById(tx, before);
  return { title, sections: await sectionsOf(tx, boroughId, version.id) };
};
