import { Clock } from '@lib/kernel/clock';
import { AuditService } from '@lib/audit/audit.service';
import { SYSTEM, ViewerContext } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { CUBES } from '@lib/measures/cubes/cube-register';
import { SignOffs } from '@lib/releases/signing/sign-offs.service';

interface SigningWork {
  readonly auth: UnitOfWork;
  readonly web: UnitOfWork;
  readonly clock: Clock;
}

/**
 * In practice the made-up analyst has signed every cube off, so that its releases are there to look at. What is
 * signed off already is left alone.
 */
export const signOffCubes = async ({ auth, web, clock }: SigningWork): Promise<void> => {
  const [analyst] = await auth.run(SYSTEM, (tx) =>
    tx.query<{ id: string; name: string }>(`select id, name from auth.people where practice_key = 'analyst'`),
  );
  const context: ViewerContext = { scope: 'programme', personId: analyst!.id, boroughId: null };
  const signOffs = new SignOffs(web, clock, new AuditService());
  await web.run(context, async (tx) => {
    const signed = await signOffs.list(tx);
    for (const { code: cube, version: cubeVersion } of CUBES) {
      if (signed.some((one) => one.cube === cube && one.cubeVersion === cubeVersion)) continue;
      await signOffs.sign(
        tx,
        { name: analyst!.name, context, origin: {} },
        { cube, cubeVersion, releaseId: null },
      );
    }
  });
};
