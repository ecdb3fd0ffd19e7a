import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Clock } from '@lib/kernel/clock';
import { ConflictError, NotFoundError } from '@lib/kernel/domain-error';
import { isId } from '@lib/kernel/ids';
import { AuditService } from '@lib/audit/audit.service';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { findRelease } from '../selecting/release.query';
import { Signatory } from './signatory';

/** That a version of a cube may be published. */
export interface SignOff {
  readonly cube: string;
  readonly cubeVersion: number;
  readonly releaseId: string | null;
  readonly signedAt: Temporal.Instant;
  readonly signedByName: string;
}

/** What is signed off: a version of a cube, and the release that was looked at. */
export interface SignOffOf {
  readonly cube: string;
  readonly cubeVersion: number;
  readonly releaseId: string | null;
}

/** The first release of a version of a cube is looked at by a person before anybody else sees any (security.md 7.3, 7). */
@Injectable()
export class SignOffs {
  constructor(
    private readonly units: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  list(tx: Tx): Promise<SignOff[]> {
    return tx.query(
      `select cube, cube_version as "cubeVersion", release_id as "releaseId", signed_at as "signedAt",
              signed_by_name as "signedByName"
         from cube_sign_offs order by signed_at desc, cube`,
    );
  }

  /**
   * Signs a release off that awaits it, and with it every other of the same version of its cube: they are published.
   * @returns how many releases that published. @throws NotFoundError; ConflictError when it is published already.
   */
  async signOff(by: Signatory, releaseId: string): Promise<number> {
    return this.units.run(by.context, async (tx) => {
      const release = isId(releaseId) ? await findRelease(tx, releaseId) : null;
      if (!release) throw new NotFoundError('release');
      if (release.state !== 'awaiting sign-off') throw alreadySignedOff();
      return this.sign(tx, by, {
        cube: release.cube,
        cubeVersion: release.cubeVersion,
        releaseId: release.id,
      });
    });
  }

  /** As {@link signOff}, in a transaction there is; practice signs its cubes off before their first release. */
  async sign(tx: Tx, by: Signatory, { cube, cubeVersion, releaseId }: SignOffOf): Promise<number> {
    const signed = await tx.query(
      `insert into cube_sign_offs (cube, cube_version, release_id, signed_at, signed_by, signed_by_name)
       values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning 1`,
      [cube, cubeVersion, releaseId, this.clock.now().toString(), by.context.personId, by.name],
    );
    if (signed.length === 0) throw alreadySignedOff();
    const published = await tx.query<{ id: string }>(
      `update releases set state = 'published'
        where cube = $1 and cube_version = $2 and state = 'awaiting sign-off' returning id`,
      [cube, cubeVersion],
    );
    const event = {
      action: 'release-signed-off',
      subjectType: 'release',
      subjectIds: published.map(({ id }) => id),
      particulars: { cube, cubeVersion },
    } as const;
    await this.audit.record(tx, event, by.origin);
    return published.length;
  }
}

const alreadySignedOff = (): ConflictError =>
  new ConflictError('This has been signed off already: it is published.', 'already-signed-off');
