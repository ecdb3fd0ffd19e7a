import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { ConflictError, InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { newId } from '@lib/kernel/ids';
import { problemsOfReason } from '@lib/kernel/problems-of-reason';
import { CubeDefinition } from '@lib/releases/cubes/cube';
import { ReleaseSummary } from '@lib/releases/selecting/release';
import { Releases } from '@lib/releases/selecting/releases.service';
import { HCLI_COHORT } from '../cubes/hcli-cohort.cube';
import { HCLI_FEES } from '../cubes/hcli-fees.cube';
import { Like, likeCode, LIKES } from '../cubes/like-needs';
import { Printed } from '../cubes/printed';
import { ReleasedInput } from '../need-and-room/released-inputs';
import { Decision, LikeDecision, LONGEST_BECAUSE } from './like-decision';
import { decisionsOf, interestsOf } from './like-needs.query';

/** Like needs of several boroughs, as far as a release shows them. */
export interface Candidate extends Like {
  /** Six or more, of three boroughs or more: fewer are shown by no release. */
  readonly children: number;
  /** The latest first; empty where nobody has decided. */
  readonly decisions: readonly LikeDecision[];
  /** Boroughs that said they would share a home, as far as the viewer may know, by DfE number. */
  readonly interested: readonly number[];
  /** The viewer’s own borough’s children now counted by the release; null for somebody of no borough. */
  readonly own: number | null;
}

/** Every candidate of the latest release, the most children first, and what London pays beside them. */
export interface LikeNeedsFound {
  /** Null while nothing is released. */
  readonly release: ReleaseSummary | null;
  readonly candidates: readonly Candidate[];
  /** How many combinations of need and age are not shown. */
  readonly notShown: number;
  /** A figure of the same release over London. */
  readonly at: (category: string) => Printed;
  /** A figure of London’s latest release of how far away high-cost placements are. */
  readonly away: (category: string) => Printed;
}

/** Where several boroughs need alike: found from a release, decided by the programme, joined by a borough’s own word. */
@Injectable()
export class LikeNeeds {
  constructor(
    private readonly units: UnitOfWork,
    private readonly releases: Releases,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  find(viewer: Viewer): Promise<LikeNeedsFound> {
    return this.units.run(
      viewer.context,
      async (tx) => {
        const away = await this.london(tx, HCLI_COHORT);
        return { ...(await this.read(tx)), away: (category) => away.at('london', category) };
      },
      { readOnly: true, snapshot: true },
    );
  }

  /** @throws NotFoundError for one that the latest release does not show. */
  async open(viewer: Viewer, like: Like): Promise<LikeNeedsFound & { readonly candidate: Candidate }> {
    const found = await this.find(viewer);
    return { ...found, candidate: candidateIn(found, like) };
  }

  /**
   * Takes it up, sets it aside, or opens it again. Everybody who sees the figures sees what was decided and why.
   * @throws NotFoundError. @throws InvalidError without a reason. @throws ConflictError where that stands already
   */
  async decide(
    viewer: Viewer,
    like: Like,
    { decision, because }: { readonly decision: Decision; readonly because: string },
  ): Promise<void> {
    const problems = problemsOfReason(because, {
      ...{ field: 'because', required: 'Say why', longest: LONGEST_BECAUSE },
    });
    if (problems.length > 0)
      throw new InvalidError('Nothing was saved. Mend what is named.', 'because', problems);
    await this.units.run(viewer.context, async (tx) => {
      const found = await this.read(tx);
      const [last] = candidateIn(found, like).decisions;
      if ((last?.decision ?? 'open again') === decision) throw decidedAlready();
      const id = newId();
      await tx.query(
        `insert into like_need_decisions (id, need, age, decision, because, release_on, decided_at, decided_by, decided_by_name)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          id, like.need, like.age, decision, because.trim(), found.release!.on, this.clock.now().toString(),
          viewer.personId, viewer.name,
        ], // prettier-ignore
      );
      await this.tell(tx, viewer, id, { ...like, decision });
    });
  }

  /**
   * Says for a borough that it would share such a home, or takes that back. The programme is told its name; how many
   * children it has stays its own.
   * @throws NotFoundError. @throws ConflictError where that is so already
   */
  async join(viewer: Viewer, like: Like, joins: boolean): Promise<void> {
    await this.units.run(viewer.context, async (tx) => {
      candidateIn(await this.read(tx), like);
      const at = this.clock.now().toString();
      const changed = joins
        ? await tx.query(
            `insert into like_need_interests (borough_id, id, need, age, said_at, said_by, said_by_name)
             values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning 1`,
            [viewer.boroughId, newId(), like.need, like.age, at, viewer.personId, viewer.name],
          )
        : await tx.query(
            `update like_need_interests set withdrawn_at = $3, withdrawn_by_name = $4
              where need = $1 and age = $2 and withdrawn_at is null returning 1`,
            [like.need, like.age, at, viewer.name],
          );
      if (changed.length === 0) throw saidAlready();
      await this.tell(tx, viewer, null, { ...like, joins });
    });
  }

  private async read(tx: Tx): Promise<Omit<LikeNeedsFound, 'away'>> {
    const fees = await this.london(tx, HCLI_FEES);
    const { release } = fees;
    const at = (category: string): Printed => fees.at('london', category);
    const [decisions, interests] = [await decisionsOf(tx), await interestsOf(tx)];
    const { boroughId } = tx.context;
    const own = release && boroughId !== null ? await HCLI_FEES.count(tx, boroughId, release.on) : null;
    const candidates = LIKES.flatMap((like): Candidate[] => {
      const { value } = at(likeCode(like));
      if (!value) return [];
      return [
        {
          ...like,
          children: value,
          decisions: decisions.filter((one) => isSame(one, like)),
          interested: interests.filter((one) => isSame(one, like)).map((one) => one.boroughId),
          own: own && (own.get(likeCode(like)) ?? 0),
        },
      ];
    }).toSorted((one, other) => other.children - one.children);
    const notShown = release ? LIKES.filter((like) => at(likeCode(like)).symbol !== null).length : 0;
    return { release, candidates, notShown, at };
  }

  /** London’s cells of the latest quarter of a table. */
  private async london(tx: Tx, { code }: Pick<CubeDefinition, 'code'>): Promise<ReleasedInput> {
    const release = await this.releases.latest(tx, code, 'official');
    return new ReleasedInput(release, release ? await this.releases.select(tx, release.id) : []);
  }

  private async tell(
    tx: Tx,
    viewer: Viewer,
    id: string | null,
    particulars: Record<string, unknown>,
  ): Promise<void> {
    await this.audit.record(
      tx,
      {
        action: 'like-needs-decided',
        ...(id === null ? {} : { subjectType: 'like needs', subjectIds: [id] }),
        particulars,
      },
      viewer.origin,
    );
  }
}

const isSame = (one: Like, other: Like): boolean => one.need === other.need && one.age === other.age;

const candidateIn = ({ candidates }: Pick<LikeNeedsFound, 'candidates'>, like: Like): Candidate => {
  const found = candidates.find((one) => isSame(one, like));
  if (!found) throw new NotFoundError('like needs');
  return found;
};

const decidedAlready = (): ConflictError =>
  new ConflictError('That is how it stands already. Look at what was decided and why.', 'decided-already');

const saidAlready = (): ConflictError =>
  new ConflictError('Your borough has said that already. Look at how it stands now.', 'said-already');
