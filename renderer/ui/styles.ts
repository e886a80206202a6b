import '@mantine/core/styles.layer.css';
import '@mantine/core/styles/default-css-variables.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import './marks.css';
import './compare-colours.css';
