import { DynamicModule, Injectable, Module, OnApplicationShutdown } from '@nestjs/common';
import { Clock, SystemClock } from '@lib/kernel/clock';
import { UnitOfWork } from '../unit-of-work';
import { Installation, InstallationWish, openInstallation } from './installation';
import { PracticeClock } from './practice-clock';

@Injectable()
class ClockKeeper implements OnApplicationShutdown {
  constructor(private readonly clock: Clock) {}

  onApplicationShutdown(): void {
    if (this.clock instanceof PracticeClock) this.clock.stop();
  }
}

/** What this installation is, and its clock, for one process. */
@Module({})
export class InstallationModule {
  static forProcess(wish: InstallationWish): DynamicModule {
    return {
      module: InstallationModule,
      global: true,
      providers: [
        {
          provide: Installation,
          inject: [UnitOfWork],
          useFactory: (units: UnitOfWork) => openInstallation(units, wish),
        },
        {
          provide: Clock,
          inject: [Installation, UnitOfWork],
          useFactory: (installation: Installation, units: UnitOfWork) =>
            installation.practice ? new PracticeClock(units).start() : new SystemClock(),
        },
        ClockKeeper,
      ],
      exports: [Installation, Clock],
    };
  }
}
