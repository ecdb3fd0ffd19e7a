import { InvalidError } from '@lib/kernel/domain-error';
import { STATISTICS } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { DueCube, dueReleases, ReleaseKey } from '../due/due-releases';
import { weighProposal } from '../rules/weigh-rule';
import { MadeRelease, makeRelease } from './make-release';
import { MakingMeans } from './making-means';
import { recordFailure } from './release-failure';
import { ReleaseRefusedError } from './release-refused.error';
import { settledReleases } from './settled.query';
import { takeTurn } from './take-turn';

export interface ReleaseWorkMeans extends MakingMeans {
  /** As the role `plp_stats`: nobody else may count in more than one borough. */
  readonly units: UnitOfWork;
}

/** The release job: the only one that counts in every borough, and the only one that publishes. */
export class ReleaseWork {
  private stopping = false;

  constructor(private readonly means: ReleaseWorkMeans) {}

  /**
   * Makes one release. What cannot be made is written down with its reason, never with a number.
   * @throws ReleaseRefusedError
   */
  async make(key: ReleaseKey): Promise<MadeRelease> {
    this.checkKnown(key);
    try {
      return await this.inOneSnapshot(key);
    } catch (error) {
      if (error instanceof ReleaseRefusedError) await this.writeDown(key, error);
      throw error;
    }
  }

  /**
   * Works out the effect of a proposed rule, then makes what is due, oldest first, until nothing is or it is told to
   * stop: between two releases, never within one.
   * @returns how many were made, and how many for the first time could not be.
   */
  async makeDue(reachBackDays: number): Promise<{ made: number; notMade: number; weighed: number }> {
    const outcome = { made: 0, notMade: 0, weighed: await this.weigh() };
    for (const key of await this.due(reachBackDays)) {
      if (this.stopping) break;
      try {
        await this.inOneSnapshot(key);
        outcome.made += 1;
      } catch (error) {
        if (!(error instanceof ReleaseRefusedError)) throw error;
        if (await this.writeDown(key, error)) outcome.notMade += 1;
      }
    }
    return outcome;
  }

  /** No release is begun after this. */
  stop(): void {
    this.stopping = true;
  }

  /** The snapshot is taken once its turn is held, or it could miss the release that whoever had the turn made. */
  private inOneSnapshot(key: ReleaseKey): Promise<MadeRelease> {
    const { units } = this.means;
    return units.run(STATISTICS, async (turn) => {
      await takeTurn(turn, key);
      return units.run(STATISTICS, (tx) => makeRelease(tx, this.means, key), { snapshot: true });
    });
  }

  private async writeDown(key: ReleaseKey, refused: ReleaseRefusedError): Promise<boolean> {
    const { units, audit, clock } = this.means;
    if (!refused.isLasting) return false;
    return units.run(STATISTICS, (tx) => recordFailure(tx, audit, key, { refused, at: clock.now() }));
  }

  private async due(reachBackDays: number): Promise<ReleaseKey[]> {
    const { units, cubes, clock } = this.means;
    return units.run(
      STATISTICS,
      async (tx) => {
        const settled = await settledReleases(tx);
        const known: DueCube[] = [];
        for (const cube of cubes) known.push({ ...cube, dueFrom: await cube.coverage.dueFrom(tx) });
        return dueReleases({ cubes: known, settled, now: clock.now(), reachBackDays });
      },
      { readOnly: true },
    );
  }

  private async weigh(): Promise<number> {
    const weighed = await this.means.units.run(STATISTICS, (tx) => weighProposal(tx, this.means), {
      snapshot: true,
    });
    return weighed === null ? 0 : 1;
  }

  private checkKnown({ cube, product }: ReleaseKey): void {
    const found = this.means.cubes.find(({ code }) => code === cube);
    if (found?.products.includes(product)) return;
    const known = this.means.cubes.map(({ code }) => code).join(', ');
    throw new InvalidError(`There is no such release. Cubes: ${known}.`, 'unknown-cube');
  }
}
