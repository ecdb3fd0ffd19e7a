import { Controller, Get, Req } from '@nestjs/common';
import { Request } from 'express';
import { page, Page } from '@lib/web-kit/responses/page';
import { Public } from '../../access/allow.decorator';
import { practicePaths } from '../../practice/practice.paths';
import { Entrances } from '../layout/entrances';
import { shellPaths } from '../shell.paths';

/** Where everybody begins: what waits for them, by role; or, signed out, what this is and where to sign in. */
@Controller()
export class HomeController {
  constructor(private readonly entrances: Entrances) {}

  @Public()
  @Get(shellPaths.home)
  async show(@Req() request: Request): Promise<Page> {
    const { viewer } = request;
    if (!viewer)
      return page('shell/home/start.njk', { title: 'Start', practiceHref: practicePaths.practice });
    return page('shell/home/home.njk', {
      title: 'Home',
      cards: await this.entrances.cards(viewer),
      notices: await this.entrances.notices(viewer),
    });
  }
}
