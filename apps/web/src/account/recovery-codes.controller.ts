import { Controller, Get, Post } from '@nestjs/common';
import { OwnAccount } from '@lib/access/own-account.service';
import { Session } from '@lib/access/sessions/session';
import { Viewer } from '@lib/access/viewer';
import { NotFoundError } from '@lib/kernel/domain-error';
import { page, Page } from '@lib/web-kit/responses/page';
import { Allow } from '../access/allow.decorator';
import { CurrentSession } from '../access/current-session.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import { accountPaths } from './account.paths';

/** New recovery codes in place of the old ones, shown once. */
@Controller()
export class RecoveryCodesController {
  constructor(private readonly account: OwnAccount) {}

  @Allow('renew recovery codes')
  @Get(accountPaths.recoveryCodes)
  new(@CurrentSession() session: Session): Page {
    checkHasCodes(session);
    return page('account/recovery-codes.njk', {
      title: 'Make new recovery codes',
      action: accountPaths.recoveryCodes,
      back: { href: accountPaths.account },
    });
  }

  @Allow('renew recovery codes')
  @Post(accountPaths.recoveryCodes)
  async create(@CurrentViewer() viewer: Viewer, @CurrentSession() session: Session): Promise<Page> {
    checkHasCodes(session);
    return page('account/recovery-codes-made.njk', {
      title: 'Your recovery codes',
      codes: await this.account.renewRecoveryCodes(viewer),
      next: { text: 'Continue', href: accountPaths.account },
    });
  }
}

/** A made-up person has no authenticator app, so nothing to recover. */
export const checkHasCodes = (session: Session): void => {
  if (session.method === 'practice') throw new NotFoundError();
};
