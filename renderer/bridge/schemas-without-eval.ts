import { config } from 'zod';

// Zod would try `new Function` to write its checks as code; the page's policy forbids it and reports the attempt.
config({ jitless: true });
