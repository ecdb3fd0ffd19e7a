import { Controller, Get } from '@nestjs/common';
import { page, Page } from '@lib/web-kit/responses/page';
import { Public } from '../../access/allow.decorator';
import { shellPaths } from '../shell.paths';

/** The pages that explain the service itself; anybody may read them. */
@Controller()
export class PlainPagesController {
  @Public()
  @Get(shellPaths.help)
  help(): Page {
    return page('shell/pages/help.njk', { title: 'Help' });
  }

  @Public()
  @Get(shellPaths.smallNumbers)
  smallNumbers(): Page {
    return page('shell/pages/small-numbers.njk', {
      title: 'How small numbers are protected',
      back: { href: shellPaths.help },
    });
  }

  @Public()
  @Get(shellPaths.accessibility)
  accessibility(): Page {
    return page('shell/pages/accessibility.njk', { title: 'Accessibility statement' });
  }

  @Public()
  @Get(shellPaths.cookies)
  cookies(): Page {
    return page('shell/pages/cookies.njk', { title: 'Cookies' });
  }

  @Public()
  @Get(shellPaths.privacy)
  privacy(): Page {
    return page('shell/pages/privacy.njk', { title: 'Privacy' });
  }
}
