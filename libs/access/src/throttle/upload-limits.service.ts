import { Injectable } from '@nestjs/common';
import { AuthUnitOfWork } from '@lib/database/database.module';
import { TooManyError } from '@lib/kernel/domain-error';
import { Viewer } from '../viewer';
import { UPLOAD_LASTS_AT_MOST, UPLOADS_AN_HOUR, UPLOADS_AT_ONCE } from './throttle-rule';
import { TakenPlace, Throttles } from './throttles.service';

/** How soon to try again while two are being read: reading one takes up to 10 seconds, its arrival a little more. */
const SOON_SECONDS = 30;

/**
 * How much one person may have read for them (security.md 4.3), whatever becomes of the files. An API token counts
 * as a person of its own: it acts as itself everywhere, and the borough's nightly job must not use up the uploads
 * of the one who made it.
 */
@Injectable()
export class UploadLimits {
  constructor(
    private readonly units: AuthUnitOfWork,
    private readonly throttles: Throttles,
  ) {}

  /**
   * Takes a place, before anything of an upload is read; to be given back when it has been dealt with.
   * @throws TooManyError saying when the next one may come. It is not counted then.
   */
  async take({ context, personId }: Viewer): Promise<TakenPlace> {
    return this.units.run(context, async (tx) => {
      const place = await this.throttles.takePlace(tx, {
        kind: 'upload at once',
        of: personId,
        count: UPLOADS_AT_ONCE,
        seconds: UPLOAD_LASTS_AT_MOST,
      });
      if ('wait' in place) throw tooManyAtOnce(place.wait);
      const ofHour = await this.throttles.takePlace(tx, {
        kind: 'upload an hour',
        of: personId,
        count: UPLOADS_AN_HOUR,
        seconds: 60 * 60,
      });
      if ('wait' in ofHour) throw tooManyAnHour(ofHour.wait);
      return place;
    });
  }

  async leave({ context }: Viewer, place: TakenPlace): Promise<void> {
    await this.units.run(context, (tx) => this.throttles.leavePlace(tx, place));
  }
}

const tooManyAtOnce = (wait: number): TooManyError => {
  const seconds = Math.min(wait, SOON_SECONDS);
  return new TooManyError(
    `We are still reading ${UPLOADS_AT_ONCE} of your uploads, which is the most at once for one person. ` +
      `Send this one again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
    'uploads-at-once',
    seconds,
  );
};

const tooManyAnHour = (wait: number): TooManyError => {
  const minutes = Math.ceil(wait / 60);
  return new TooManyError(
    `You have sent ${UPLOADS_AN_HOUR} uploads in the last hour, which is the most for one person. ` +
      `Send this one again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
    'uploads-an-hour',
    wait,
  );
};
