package symmetry.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/**
 * Serves the files that {@code frontend/build/bundle.js} has made. Where the name has a hash of what is in
 * it, a browser keeps a file for ever; else it asks each time whether the file has changed, so that an
 * upgrade is seen at once.
 */
@Configuration
class StaticFiles implements WebMvcConfigurer {

  private static final String RESOURCES = "classpath:/META-INF/resources/";
  private static final String HASHED = "/fe/{file:.+-[0-9A-Z]{8}[.]\\w+}";
  private static final CacheControl FOR_EVER = CacheControl.maxAge(Duration.ofDays(365))
    .cachePublic()
    .immutable();

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    // Before Vaadin's handler of every address.
    registry.setOrder(0);
    serve(registry, HASHED, RESOURCES + "fe/", FOR_EVER)
      .resourceChain(true)
      .addResolver(brotli());
    serve(registry, "/fe/**", RESOURCES + "fe/", CacheControl.noCache());
    serve(registry, "/favicon.*", RESOURCES, CacheControl.maxAge(Duration.ofDays(1)));
    serve(registry, "/robots.txt", RESOURCES, CacheControl.maxAge(Duration.ofDays(1)));
  }

  private static ResourceHandlerRegistration serve(
    ResourceHandlerRegistry registry,
    String path,
    String location,
    CacheControl cache
  ) {
    return registry
      .addResourceHandler(path)
      .addResourceLocations(location)
      .setCacheControl(cache)
      // File times say nothing in a reproducible jar; content does.
      .setUseLastModified(false)
      .setEtagGenerator(StaticFiles::entityTag);
  }

  /** For whom it is too new, Tomcat compresses. */
  private static EncodedResourceResolver brotli() {
    EncodedResourceResolver resolver = new EncodedResourceResolver();
    resolver.setContentCodings(List.of("br"));
    return resolver;
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
