import { vi } from 'vitest';
import { describeOnRedis } from '../storage/every-store.js';
import { describeRestarts } from './restarts.js';

// Who was killed holds its jobs until its lock is over.
vi.setConfig({ testTimeout: 90_000 });

describeOnRedis('what was promised', describeRestarts);
