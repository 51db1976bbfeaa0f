package symmetry;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves our own static files so that an upgrade is seen at once: a browser may keep them but asks
 * each time whether they changed. Vaadin, which would otherwise serve them, lets a browser keep them
 * for an hour; its own files have hashes in their addresses and are left to it.
 */
@Configuration
class StaticFiles implements WebMvcConfigurer {

  private static final String RESOURCES = "classpath:/META-INF/resources/";

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    // Before Vaadin's handler of every address.
    registry.setOrder(0);
    revalidated(registry, "/fe/**", RESOURCES + "fe/");
    revalidated(registry, "/favicon.*", RESOURCES);
  }

  private static void revalidated(ResourceHandlerRegistry registry, String path, String location) {
    registry
      .addResourceHandler(path)
      .addResourceLocations(location)
      .setCacheControl(CacheControl.noCache())
      // File times say nothing in a reproducible jar; content does.
      .setUseLastModified(false)
      .setEtagGenerator(StaticFiles::entityTag);
  }

  /** Weak, because Tomcat does not compress what has a strong one. */
  private static String entityTag(Resource file) {
    try {
      return "W/\"" + DigestUtils.md5DigestAsHex(file.getContentAsByteArray()) + '"';
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
