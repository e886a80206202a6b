import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { chromium } from '@playwright/test';

/**
 * An installed app, used by an ordinary user. Root makes a user for the purpose; anybody else is one already.
 *
 * Its fuses refuse an inspector, so its page is reached through Chromium's own debugging port.
 */
export class InstalledApp {
  #program;
  #home;
  #user = null;
  #running = null;
  #browser = null;
  #screen = null;

  constructor(program, home) {
    this.#program = program;
    this.#home = home;
  }

  async makeUser() {
    if (process.getuid?.() !== 0) return;
    this.#user = basename(dirname(this.#home))
      .toLowerCase()
      .replace(/[^a-z0-9-]/g, '0')
      .slice(0, 30);
    execFileSync('useradd', ['--no-create-home', '--home-dir', this.#home, '--shell', '/bin/sh', this.#user]);
    execFileSync('chown', ['-R', `${this.#user}:`, this.#home]);
  }

  /** Start it on a screen in memory; answers its page. */
  async start() {
    this.#running = this.#spawn(['--remote-debugging-port=0']);
    const address = await this.#debuggingAddress();
    this.#browser = await chromium.connectOverCDP(address, { noDefaults: true }); // Electron has no contexts of a browser
    const [context] = this.#browser.contexts();
    const page = context.pages()[0] ?? (await context.waitForEvent('page'));
    await page.waitForLoadState('load');
    return page;
  }

  /** Open a file with it, as a file manager does: a second call, which hands the file to the first. */
  async openFile(file) {
    const second = this.#spawn([file], this.#screen);
    second.stderr.resume();
    const code = await new Promise(resolve => second.once('exit', resolve));
    if (code !== 0) throw new Error(`the second call ended with ${code}`);
  }

  /** Ask it as a command line, with no display anywhere; answers what it printed. */
  command(words) {
    const app = [this.#program, ...words];
    const [command, ...args] = this.#user === null ? app : ['runuser', '-u', this.#user, '--', ...app];
    const env = { PATH: process.env.PATH, HOME: this.#home, LANG: 'en_US.UTF-8' };
    return spawnSync(command, args, { env, cwd: this.#home, encoding: 'utf8', timeout: 120_000 });
  }

  /** Kernel's word on each page process: 2 is a filter on system calls. */
  sandboxStates() {
    return this.#processes('--type=renderer').map(
      pid => /^Seccomp:\t(\d)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '',
    );
  }

  /** Close its window and wait until it has ended. */
  async close() {
    const ended = new Promise(resolve => this.#running.once('exit', resolve));
    const page = this.#browser.contexts()[0].pages()[0];
    await page.evaluate(() => setTimeout(() => window.close())).catch(() => {});
    await Promise.race([
      ended,
      new Promise((_, reject) => setTimeout(reject, 30_000, new Error('it did not end')).unref()),
    ]);
    await this.#browser.close().catch(() => {});
    this.#running = null;
  }

  /** End whatever still runs, and take the user away. */
  async end() {
    await this.#browser?.close().catch(() => {});
    if (this.#running?.exitCode === null) process.kill(-this.#running.pid, 'SIGKILL');
    if (this.#user === null) return;
    try {
      execFileSync('userdel', ['--force', this.#user], { stdio: 'ignore' });
    } catch {
      // it was never made
    }
  }

  #spawn(words, screen = null) {
    const app = [this.#program, ...words];
    const shown = screen === null ? ['xvfb-run', '-a', '-s', '-screen 0 1600x1000x24', ...app] : app;
    const [command, ...args] = this.#user === null ? shown : ['runuser', '-u', this.#user, '--', ...shown];
    const { PATH } = process.env;
    const env = { PATH, HOME: this.#home, LANG: 'en_US.UTF-8', ...(screen ?? {}) };
    return spawn(command, args, { env, cwd: this.#home, stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  }

  async #debuggingAddress() {
    let said = '';
    const address = await new Promise((resolve, reject) => {
      this.#running.once('exit', code => reject(new Error(`it ended with ${code}:\n${said}`)));
      this.#running.stderr.on('data', chunk => {
        said += chunk;
        const heard = /DevTools listening on (ws:\S+)/.exec(said);
        if (heard) resolve(heard[1]);
      });
    });
    const [pid] = this.#processes('--remote-debugging-port', '--type=');
    const environment = readFileSync(`/proc/${pid}/environ`, 'utf8')
      .split('\0')
      .map(pair => pair.split(/=(.*)/s));
    const { DISPLAY, XAUTHORITY } = Object.fromEntries(environment.filter(([name]) => name));
    this.#screen = { DISPLAY, XAUTHORITY };
    return address;
  }

  /** Ids of the app's processes whose command line has these words and not those. */
  #processes(words, not = null) {
    const program = realpathSync(this.#program);
    return readdirSync('/proc')
      .filter(name => /^\d+$/.test(name))
      .filter(pid => {
        try {
          const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8'); // a page's own: its parts may be parted by spaces
          const isApp = line.startsWith(this.#program) || line.startsWith(program);
          return isApp && line.includes(words) && (not === null || !line.includes(not));
        } catch {
          return false; // it has just ended
        }
      });
  }
}
