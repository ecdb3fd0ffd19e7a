import { Controller, Get } from '@nestjs/common';
import { Session } from '@lib/access/sessions/session';
import { page, Page } from '@lib/web-kit/responses/page';
import { Allow } from '../access/allow.decorator';
import { CurrentSession } from '../access/current-session.decorator';
import { accountPaths } from './account.paths';

/**
 * Staying signed in without leaving a page half filled in (product.md ACC-08). Any request starts the time again, so
 * this one has nothing to do: the script of the warning fetches it, and without scripts the link at the foot of every
 * page opens it in another tab.
 */
@Controller()
export class StaySignedInController {
  @Allow('see own account')
  @Get(accountPaths.staySignedIn)
  show(@CurrentSession() session: Session): Page {
    return page('account/stay-signed-in.njk', {
      title: 'You are still signed in',
      minutes: session.idleMinutes,
    });
  }
}
