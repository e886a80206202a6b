import '@testing-library/jest-dom/vitest';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import { Choice } from '../../../renderer/ui/Choice';

afterEach(cleanup);

function Letters() {
  const [value, choose] = useState<'a' | 'b' | 'c'>('b');
  const options = (['a', 'b', 'c'] as const).map(letter => ({ value: letter, label: letter }));
  return <Choice label="letters" value={value} options={options} onChoose={choose} />;
}

describe('Choice', () => {
  test('is one stop of the Tab key, at what is chosen', async () => {
    render(<Letters />);
    await userEvent.tab();
    expect(screen.getByRole('radio', { name: 'b' })).toHaveFocus();
    await userEvent.tab();
    expect(document.body).toHaveFocus();
  });

  test.each([
    ['{ArrowRight}', 'c'],
    ['{ArrowDown}{ArrowDown}', 'a'],
    ['{ArrowLeft}{ArrowUp}', 'c'],
  ])('%s chooses %s and goes there', async (keys, letter) => {
    render(<Letters />);
    await userEvent.tab();
    await userEvent.keyboard(keys);
    expect(screen.getByRole('radio', { name: letter })).toBeChecked();
    expect(screen.getByRole('radio', { name: letter })).toHaveFocus();
  });

  test('leaves other keys to others', async () => {
    render(<Letters />);
    await userEvent.tab();
    await userEvent.keyboard('j');
    expect(screen.getByRole('radio', { name: 'b' })).toBeChecked();
  });
});
