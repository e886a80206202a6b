import '@mantine/core/styles.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './theme.css';
import './marks.css';
import './compare-colours.css';
