import { Component, type ReactNode } from 'react';
import { appMessages } from '../messages/app-messages';
import { translate } from '../messages/use-messages';
import buttons from '../ui/buttons.module.css';
import styles from './workbench.module.css';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** Told what failed, in words without document text. */
  readonly report: (message: string) => void;
}

/** Shows words instead of an empty window when a component fails, and lets the person try again. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: Error): void {
    this.props.report(`${error.name}: ${error.message.slice(0, 200)}`);
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    const t = translate(appMessages);
    return (
      <div role="alert" className={styles['failure']}>
        <h1>{t('crashed')}</h1>
        <p>{t('crashedMore')}</p>
        <button type="button" className={buttons['primary']} onClick={() => this.setState({ failed: false })}>
          {t('tryAgain')}
        </button>
      </div>
    );
  }
}
