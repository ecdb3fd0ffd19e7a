import { Controller, Get, Res } from '@nestjs/common';
import { Response } from 'express';
import { Public } from '../../access/allow.decorator';
import { shellPaths } from '../shell.paths';
import { Readiness } from './readiness';

/** For whatever watches the process: alive, and worth sending requests to. No sign-in, no data. */
@Controller()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Public()
  @Get(shellPaths.healthLive)
  live(): object {
    return { status: 'live' };
  }

  @Public()
  @Get(shellPaths.healthReady)
  async ready(@Res({ passthrough: true }) response: Response): Promise<object> {
    const { ready, because } = await this.readiness.check();
    if (!ready) response.status(503);
    return ready ? { status: 'ready' } : { status: 'not-ready', because };
  }
}
